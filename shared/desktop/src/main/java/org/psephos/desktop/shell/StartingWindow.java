package org.psephos.desktop.shell;

import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.psephos.common.Problem;
import org.psephos.desktop.icons.AppIcon;
import org.psephos.desktop.message.Message;
import org.psephos.desktop.message.MessageBar;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Mark;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.theme.Fonts;
import org.psephos.desktop.theme.Theme;
import org.psephos.desktop.theme.Words;

/// A program's window from its first moment: on the screen at once with the program's name and the word that it starts,
/// filled when server, keys and connection are there, or told why it cannot start.
///
/// The first picture is made of shapes and texts alone: controls would load their skins and the large style sheets
/// first, and a person would look at nothing meanwhile. JavaFX thread only.
public final class StartingWindow {

    private static final double MARK = 48;
    private static final int PULSES_PAINTED = 3;
    private static final double REFUSAL_WIDTH = 640;

    private final Stage stage;
    private final Words words;
    private final Theme theme;
    private final double width;
    private final double height;

    /// @param stage not shown yet
    /// @param appWords the program's texts; `app.name` is its name
    /// @param width of the scene that will fill it, so that nothing jumps
    /// @param height of that scene
    public StartingWindow(Stage stage, Words appWords, Theme theme, double width, double height) {
        this.stage = stage;
        this.words = appWords.or(StartingWindow.class);
        this.theme = theme;
        this.width = width;
        this.height = height;
    }

    /// Puts the window on the screen.
    ///
    /// @param painted told once when the first picture is drawn; what it puts off to later on this thread runs when
    ///     it can be seen, and what takes long there should begin no earlier
    public void show(Runnable painted) {
        Scene first = scene();
        stage.setTitle(words.get("app.name"));
        stage.setScene(first);
        first.addPostLayoutPulseListener(new Pulses(first, painted));
        stage.show();
    }

    /// Waits until the first picture is on the display. A pulse that has something to draw waits for the drawing of the
    /// one before it, whose picture is then handed to the window on this thread; so the third pulse comes after the
    /// first picture, and what it queues comes after the handing over.
    private static final class Pulses implements Runnable {

        private final Scene scene;
        private final Runnable painted;
        private int count;

        Pulses(Scene scene, Runnable painted) {
            this.scene = scene;
            this.painted = painted;
        }

        @Override
        public void run() {
            count++;
            if (count < PULSES_PAINTED) {
                scene.setFill(count == 1 ? Color.WHITESMOKE : Color.WHITE);
                Platform.requestNextPulse();
            } else {
                scene.removePostLayoutPulseListener(this);
                painted.run();
            }
        }
    }

    private Scene scene() {
        Fonts.load();
        VBox column = new VBox(
                12,
                new Mark(MARK),
                text("starting.name", words.get("app.name")),
                text("starting.now", words.get("starting.now")),
                text("starting.more", words.get("starting.more")));
        column.setAlignment(Pos.CENTER);
        column.setId("starting");
        Scene scene = new Scene(column, width, height);
        scene.getStylesheets().setAll(Theme.tokens(), sheet());
        theme.mark(column);
        orient(column);
        return scene;
    }

    private static Text text(String id, String words) {
        Text text = new Text(words);
        text.setId(id);
        text.getStyleClass().add(id.replace('.', '-'));
        return text;
    }

    private void orient(Parent root) {
        root.setNodeOrientation(
                words.texts().rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
    }

    private static String sheet() {
        return Objects.requireNonNull(StartingWindow.class.getResource("starting.css"))
                .toExternalForm();
    }

    /// Shows the program itself.
    public void fill(Scene scene, AppIcon icon) {
        icon.dress(stage);
        stage.setScene(scene);
    }

    /// Says why the program cannot start; closing the window is all that is left to do.
    public void refuse(List<Problem> problems) {
        Card card = Card.titled(
                words.text("starting.refused"),
                new MessageBar("starting.problem", new SimpleObjectProperty<>(Message.of(problems, words.texts()))),
                Labels.wrapped(words.text("starting.refused.more"), "ps-muted"),
                Rows.of(
                        Rows.space(),
                        Buttons.main("starting.close", words.text("starting.close"))
                                .does(stage::hide)
                                .make()));
        card.setMaxWidth(REFUSAL_WIDTH);
        card.setMaxHeight(VBox.USE_PREF_SIZE);
        VBox column = new VBox(card);
        column.setAlignment(Pos.CENTER);
        Scene scene = new Scene(column, width, height);
        theme.dress(scene);
        orient(column);
        stage.setScene(scene);
    }
}
