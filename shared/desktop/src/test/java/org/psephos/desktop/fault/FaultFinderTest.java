package org.psephos.desktop.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Fields;
import org.psephos.desktop.part.FormField;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.StateWord;
import org.psephos.desktop.theme.Fonts;
import org.psephos.desktop.theme.Theme;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class FaultFinderTest {

    private static List<Fault.Kind> kinds(Supplier<? extends Node> make) {
        CompletableFuture<List<Fault.Kind>> found = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                Fonts.load();
                VBox page = new VBox(16, make.get());
                page.getStyleClass().add("ps-page");
                Scene scene = new Scene(page, 640, 400);
                Theme.LIGHT.dress(scene);
                found.complete(new FaultFinder(FaultRules.staff())
                        .find(scene).stream().map(Fault::kind).distinct().toList());
            } catch (RuntimeException e) {
                found.completeExceptionally(e);
            }
        });
        return found.join();
    }

    private static ReadOnlyStringWrapper say(String text) {
        return new ReadOnlyStringWrapper(text);
    }

    @Test
    void aGoodSceneHasNoFaults() {
        assertThat(kinds(() -> new VBox(
                        12,
                        new Label("Voters"),
                        StateWord.of(State.WARN, "Behind"),
                        new FormField<>(say("Full name"), Fields.text("good.name", "user"))
                                .error(say("A name is needed.")),
                        new HBox(
                                12,
                                Buttons.second("good.keep", say("Keep editing"))
                                        .key("Esc")
                                        .make(),
                                Buttons.main("good.save", say("Save voter"))
                                        .icon("check")
                                        .make()))))
                .isEmpty();
    }

    @Test
    void aTextWithAnEllipsisIsClipped() {
        assertThat(kinds(() -> {
                    Label label = new Label("Oksana Ivanivna Nesterenko of Estermar");
                    label.setMaxWidth(90);
                    return label;
                }))
                .contains(Fault.Kind.CLIPPED);
    }

    @Test
    void aTextOutsideTheWindowIsClipped() {
        assertThat(kinds(() -> {
                    Label label = new Label("Estermar municipal election");
                    label.relocate(560, 10);
                    return new Pane(label);
                }))
                .contains(Fault.Kind.CLIPPED);
    }

    @Test
    void twoTextsOnOnePlaceOverlap() {
        assertThat(kinds(() -> {
                    Label below = new Label("Checked in");
                    Label above = new Label("Withdrawn");
                    above.relocate(12, 3);
                    return new Pane(below, above);
                }))
                .contains(Fault.Kind.OVERLAP);
    }

    @Test
    void paleTextLacksContrast() {
        assertThat(kinds(() -> {
                    Label label = new Label("Saved");
                    label.setStyle("-fx-text-fill: #b0b4c0;");
                    return label;
                }))
                .containsExactly(Fault.Kind.CONTRAST);
    }

    @Test
    void aNarrowButtonIsNoTarget() {
        assertThat(kinds(() -> {
                    Button button = new Button("i");
                    button.setStyle("-fx-min-height: 18px; -fx-max-height: 18px; -fx-padding: 0 12px 0 12px;");
                    return button;
                }))
                .containsExactly(Fault.Kind.TARGET);
    }

    @Test
    void aFieldWithoutALabelHasNoName() {
        assertThat(kinds(TextField::new)).containsExactly(Fault.Kind.NAME);
    }

    @Test
    void smallPrintIsFound() {
        assertThat(kinds(() -> {
                    Label label = new Label("Terms");
                    label.setStyle("-fx-font-size: 10px;");
                    return label;
                }))
                .containsExactly(Fault.Kind.SMALL_TEXT);
    }

    @Test
    void aSampleOfALookIsJudgedAsASample() {
        assertThat(kinds(() -> sample("-fx-font-size: 10px; -fx-text-fill: #555249;")))
                .isEmpty();
        assertThat(kinds(() -> sample("-fx-font-size: 10px; -fx-text-fill: #b0b4c0;")))
                .containsExactly(Fault.Kind.CONTRAST);
    }

    private static Label sample(String style) {
        Label label = new Label("Aa");
        label.getStyleClass().add("pk-sample");
        label.setStyle(style);
        return label;
    }

    @Test
    void aSpinnerIsOneTargetWithItsOwnName() {
        assertThat(kinds(() -> spinner("At most"))).isEmpty();
        assertThat(kinds(() -> spinner(""))).containsExactly(Fault.Kind.NAME);
    }

    private static Spinner<Integer> spinner(String name) {
        Spinner<Integer> spinner = new Spinner<>(0, 9, 3);
        spinner.setEditable(true);
        spinner.setAccessibleText(name);
        return spinner;
    }

    @Test
    void focusAgainstTheReadingOrderIsFound() {
        assertThat(kinds(() -> {
                    Button first = new Button("First button");
                    Button second = new Button("Second button");
                    first.relocate(200, 0);
                    second.relocate(0, 0);
                    return new Pane(first, second);
                }))
                .containsExactly(Fault.Kind.ORDER);
    }
}
