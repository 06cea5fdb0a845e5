package org.psephos.votecast.screen;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.psephos.common.Problem;
import org.psephos.desktop.message.Message;
import org.psephos.desktop.message.MessageBar;
import org.psephos.desktop.officials.OfficialsAct;
import org.psephos.desktop.officials.OfficialsDialog;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Fields;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.State;
import org.psephos.desktop.station.StaffApp;
import org.psephos.desktop.theme.Words;
import org.psephos.votecast.service.Uncasting;

/// Cancels a ballot: whose it is, by slip or voter, then the two officials. What was chosen is shown nowhere.
public final class CancelBallotDialog {

    private static final double WIDTH = 560;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final int SHORT = 8;

    private final StaffApp app;
    private final Words words;
    private final Uncasting uncasting;
    private final SimpleObjectProperty<Message> message = new SimpleObjectProperty<>(Message.NONE);
    private final TextField code;

    private CancelBallotDialog(StaffApp app, Words words, Uncasting uncasting) {
        this.app = app;
        this.words = words;
        this.uncasting = uncasting;
        this.code = Fields.scan("uncast.code", words.text("uncast.prompt"), new HBox());
    }

    /// Opens it above the console.
    public static void open(StaffApp app, Words words, Uncasting uncasting) {
        new CancelBallotDialog(app, words, uncasting).ask();
    }

    private void ask() {
        Button safe = Buttons.big("uncast.safe", words.text("uncast.safe"))
                .key("Esc")
                .does(app.frame().overlay()::close)
                .make();
        Button find = Buttons.main("uncast.find", words.text("uncast.find"))
                .key("Enter")
                .does(this::find)
                .disabledWhile(code.textProperty().isEmpty())
                .make();
        code.setOnAction(event -> find());
        HBox row = Rows.of(12, safe, Rows.space(), find);
        row.getStyleClass().add("ps-dialog-actions");
        VBox dialog = new VBox(
                14,
                Labels.wrapped(words.text("uncast.whose"), "ps-h1"),
                Labels.wrapped(words.text("uncast.whose.more")),
                code,
                new MessageBar("uncast.message", message),
                row);
        dialog.setId("uncast");
        dialog.setAccessibleRole(AccessibleRole.DIALOG);
        dialog.setPrefWidth(WIDTH);
        app.frame().overlay().open(dialog, code, () -> {});
    }

    private void find() {
        String typed = code.getText().strip();
        if (!typed.isEmpty()) {
            message.set(Message.NONE);
            app.tasks().run(() -> uncasting.find(typed), this::found, this::refused);
        }
    }

    private void refused(List<Problem> problems) {
        code.selectAll();
        message.set(Message.of(problems, words.texts()));
    }

    private void found(Uncasting.Found found) {
        app.frame().overlay().close();
        Map<String, String> facts = Map.of(
                "time",
                CLOCK.format(found.at().atZone(found.poll().hours().polls().zone())),
                "voter",
                found.voter().toString().substring(0, SHORT),
                "record",
                found.record().toString().substring(0, SHORT));
        String says = words.get("uncast.says", facts);
        OfficialsDialog.open(
                app,
                new OfficialsAct<>(
                        "uncast.sign",
                        words.get("uncast.title", facts),
                        says,
                        words.get("uncast.act"),
                        OfficialsAct.Persons.TWO,
                        (reason, officials) ->
                                uncasting.cancel(found, says, reason, officials.getFirst(), officials.get(1))),
                act -> app.frame().overlay().toast(State.OK, words.get("uncast.done")));
    }
}
