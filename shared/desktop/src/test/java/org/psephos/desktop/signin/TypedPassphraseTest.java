package org.psephos.desktop.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.psephos.desktop.part.Fields;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A secret field hands over what was typed, key by key, and never the signs that it shows.
@ExtendWith(ApplicationExtension.class)
class TypedPassphraseTest {

    private static final String TYPED = "harbour lantern 7";

    private final StringProperty value = new SimpleStringProperty("");
    private @Nullable TextField made;

    @Start
    void start(Stage stage) {
        TextField field = Fields.secret("secret", value);
        made = field;
        stage.setScene(new Scene(new VBox(field), 300, 100));
        stage.show();
    }

    private TextField field() {
        return Objects.requireNonNull(made);
    }

    @Test
    void whatIsTypedIsHandedOverAndNotWhatIsShown(FxRobot robot) {
        robot.clickOn(field()).write(TYPED);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(value.get()).isEqualTo(TYPED);
        assertThat(field().getText().toLowerCase(Locale.ROOT))
                .hasSize(TYPED.length())
                .doesNotContain("harbour");
    }

    @Test
    void aSignInTheMiddleIsTakenOutWhereItWas(FxRobot robot) {
        robot.clickOn(field()).write("abcd").type(KeyCode.LEFT).type(KeyCode.BACK_SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(value.get()).isEqualTo("abd");
    }

    @Test
    void forgettingEmptiesTheFieldAndTheNextTypingIsWhole(FxRobot robot) {
        robot.clickOn(field()).write("first");
        robot.interact(() -> value.set(""));
        assertThat(field().getText()).isEmpty();
        robot.clickOn(field()).write("second");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(value.get()).isEqualTo("second");
    }
}
