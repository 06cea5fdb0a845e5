package org.psephos.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.psephos.common.ErrorCode;
import org.psephos.common.Problem;
import org.psephos.desktop.icons.AppIcon;
import org.psephos.desktop.part.UuidChip;
import org.psephos.desktop.theme.Theme;
import org.psephos.desktop.theme.Words;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A program's window while what is behind it starts.
@ExtendWith(ApplicationExtension.class)
class StartingWindowTest {

    private static final int SECONDS_MAX = 20;

    private final CountDownLatch painted = new CountDownLatch(1);
    private final List<StartingWindow> opened = new ArrayList<>();
    private final List<Stage> stages = new ArrayList<>();

    @Start
    void start(Stage shown) {
        Words words = Words.of(UuidChip.class, Locale.ENGLISH);
        stages.add(shown);
        opened.add(new StartingWindow(shown, words, Theme.LIGHT, 900, 600));
        opened.getFirst().show(painted::countDown);
    }

    @Test
    void theFirstPictureIsToldAndHasNothingThatIsSlowToLoad(FxRobot robot) throws InterruptedException {
        assertThat(painted.await(SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
        assertThat(stages.getFirst().isShowing()).isTrue();
        assertThat(robot.lookup(node -> node instanceof Text).queryAll()).hasSize(3);
        assertThat(robot.lookup(node -> node instanceof Control).queryAll()).isEmpty();
        assertThat(robot.lookup("#starting").queryParent().getStyleClass()).contains("ps-staff");
    }

    @Test
    void theProgramTakesTheSameWindow(FxRobot robot) {
        Scene program = new Scene(new StackPane(), 900, 600);
        robot.interact(() -> opened.getFirst().fill(program, AppIcon.PSEPHOS));
        assertThat(stages.getFirst().getScene()).isSameAs(program);
        assertThat(stages.getFirst().getIcons()).isNotEmpty();
        assertThat(stages.getFirst().isShowing()).isTrue();
    }

    @Test
    void aRefusalIsSaidInTheWindowWhichItsButtonCloses(FxRobot robot) {
        robot.interact(() -> opened.getFirst().refuse(List.of(Problem.of(ErrorCode.SERVER_FOLDER))));
        assertThat(robot.lookup(node -> "starting.problem".equals(node.getId())).queryAll())
                .hasSize(1);
        robot.interact(() -> robot.lookup(node -> "starting.close".equals(node.getId()))
                .queryButton()
                .fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(stages.getFirst().isShowing()).isFalse();
    }
}
