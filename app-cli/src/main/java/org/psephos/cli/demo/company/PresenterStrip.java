package org.psephos.cli.demo.company;

import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.psephos.cli.demo.world.DemoPeople;
import org.psephos.cli.screen.OnScreen;
import org.psephos.desktop.icons.AppIcon;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Mark;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.theme.Theme;
import org.psephos.desktop.theme.Words;

/// The presenter's window along the lower edge: what happens now, and how fast. In the end it shows the accounts with
/// which one may go on.
final class PresenterStrip {

    private static final double MARK = 36;
    private static final double GAP = 16;
    private static final double ACCOUNT = 190;

    private final Words words;
    private final Stage stage = new Stage();
    private final Label title = Labels.of("", "ps-h1");
    private final Label about = Labels.wrapped("", "ps-t-16");
    private final VBox told = new VBox(4, title, about);
    private final HBox buttons;
    private final Button speed;
    private boolean paused;

    /// Opens it; on the JavaFX thread.
    PresenterStrip(Presenter presenter, Words words) {
        this.words = words;
        title.setId("presenter.title");
        about.setId("presenter.about");
        Button pause =
                Buttons.big("presenter.pause", words.text("presenter.pause")).make();
        pause.textProperty().unbind();
        pause.setOnAction(event -> {
            paused = !paused;
            pause.setText(words.get(paused ? "presenter.goon" : "presenter.pause"));
            presenter.pause(paused);
        });
        speed = Buttons.big("presenter.faster", words.text("presenter.faster")).make();
        speed.textProperty().unbind();
        speed.setOnAction(event -> speed(presenter.faster()));
        Button end = Buttons.big("presenter.end", words.text("presenter.end"))
                .does(presenter::enough)
                .make();
        buttons = Rows.of(8, pause, speed, end);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.setMinWidth(HBox.USE_PREF_SIZE);
        told.setAlignment(Pos.CENTER_LEFT);
        HBox row = Rows.of(GAP, new Mark(MARK), Rows.wide(told), buttons);
        row.setId("presenter");
        row.setStyle("-fx-padding: 8 20 8 20; -fx-border-color: -ps-accent; -fx-border-width: 3 0 0 0;");
        row.setNodeOrientation(
                words.texts().rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        Scene scene = new Scene(row);
        Theme.LIGHT.dress(scene);
        AppIcon.PSEPHOS.dress(stage);
        stage.setTitle(words.get("presenter.window"));
        stage.setScene(scene);
        stage.setAlwaysOnTop(true);
        stage.setOnHidden(event -> presenter.enough());
        Tile.STRIP.take(stage);
        stage.show();
    }

    /// A new part: what it is, and what happens in it.
    void say(String what, String happens) {
        OnScreen.run(() -> {
            title.setText(what);
            about.setText(happens);
        });
    }

    /// What has happened, under the title of the part.
    void add(String happened) {
        OnScreen.run(() -> about.setText(happened));
    }

    /// Shows how fast it goes.
    void speed(Presenter.Speed now) {
        OnScreen.run(() -> speed.setText(words.get("presenter.faster", "factor", Math.max(1, now.factor()))));
    }

    /// The end: what was found, and with which accounts one may go on.
    void stay(String found, DemoPeople people) {
        OnScreen.run(() -> {
            title.setText(found);
            HBox accounts = Rows.of(12);
            for (DemoPeople.Who who : DemoPeople.Who.values()) {
                accounts.getChildren().add(account(who, people));
            }
            about.setText(words.get("stay.accounts"));
            about.getStyleClass().setAll("label", "ps-hint");
            told.getChildren().setAll(title, accounts, about);
            buttons.getChildren().removeIf(node -> !"presenter.end".equals(node.getId()));
        });
    }

    private Node account(DemoPeople.Who who, DemoPeople people) {
        TextField phrase = new TextField(people.spelled(who));
        phrase.setId("presenter.account." + who.login());
        phrase.setEditable(false);
        phrase.setPrefWidth(ACCOUNT);
        phrase.setAccessibleText(words.get("stay.passphrase", "login", who.login()));
        phrase.getStyleClass().add("ps-mono");
        return new VBox(2, Labels.of(who.login(), "ps-strong", "ps-t-13"), phrase);
    }

    /// Closes it.
    void close() {
        OnScreen.run(stage::hide);
    }
}
