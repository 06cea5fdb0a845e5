package org.psephos.voterentry.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.stage.FileChooser;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.PlaceId;
import org.psephos.common.Problem;
import org.psephos.common.StyleId;
import org.psephos.common.VoterId;
import org.psephos.desktop.message.Decision;
import org.psephos.desktop.message.Message;
import org.psephos.desktop.part.FormField;
import org.psephos.desktop.part.State;
import org.psephos.desktop.print.Occasion;
import org.psephos.desktop.print.Printing;
import org.psephos.desktop.print.Sheet;
import org.psephos.desktop.print.Sheets;
import org.psephos.desktop.print.SlipPrint;
import org.psephos.desktop.print.VoterCard;
import org.psephos.desktop.qr.QrDialog;
import org.psephos.desktop.qr.QrDialogViewModel;
import org.psephos.desktop.qr.QrKind;
import org.psephos.desktop.qr.QrSubject;
import org.psephos.desktop.qr.QrView;
import org.psephos.desktop.station.StaffApp;
import org.psephos.roll.PersonField;
import org.psephos.voterentry.screen.Say;
import org.psephos.voterentry.service.desk.Slip;
import org.psephos.voterentry.service.person.RollVoter;

/// What pages ask for that opens something above them: dialogs, camera, files, printer.
final class Acts {

    private final StaffApp app;
    private final Say say;
    private final DeskWork work;

    Acts(StaffApp app, Say say, DeskWork work) {
        this.app = app;
        this.say = say;
        this.work = work;
    }

    /// A QR code on a page.
    Node qr(String text) {
        QrView view = new QrView("checkin.qr", text, say.words().get("checkin.slip.about"));
        view.setMaxSize(QrView.SMALLEST, QrView.SMALLEST);
        return view;
    }

    /// The QR dialog of a voter.
    void showQr(UUID id) {
        work.roll().voter(new VoterId(id)).ifPresent(this::card);
    }

    /// The voter card: QR, copy, print, PDF.
    void card(RollVoter voter) {
        String number = voter.get(PersonField.NUMBER);
        QrSubject subject = new QrSubject(
                QrKind.VOTER,
                voter.id().toString(),
                voter.get(PersonField.NAME),
                voter.get(PersonField.LATIN),
                number.isEmpty()
                        ? List.of()
                        : List.of(new QrSubject.Fact(say.words().get("field.number"), number)));
        CardOutlet outlet = new CardOutlet(() -> print(new Sheets(say.words(), Occasion.REAL).card(paper(voter))));
        QrDialog.open(app.frame().overlay(), new QrDialogViewModel(subject, outlet, app.tasks(), say.words()));
    }

    private VoterCard paper(RollVoter voter) {
        return new VoterCard(
                voter.id(),
                voter.get(PersonField.NAME),
                voter.get(PersonField.LATIN),
                voter.get(PersonField.NUMBER),
                say.placeOf(voter.get(PersonField.PLACE)),
                say.title());
    }

    /// Prints a slip.
    void print(Slip slip, PlaceId place, StyleId style) {
        String election = say.title() + ", "
                + say.date(work.room().now().get().definition().day());
        print(new Sheets(say.words(), Occasion.REAL)
                .slip(new SlipPrint(slip.qrText(), election, say.style(style), say.place(place))));
    }

    private void print(Sheet sheet) {
        new Printing(app.tasks()).print(List.of(sheet), () -> {}, this::refused);
    }

    /// Says why something could not be done.
    void refused(List<Problem> problems) {
        Message message = Message.of(problems, say.words().texts());
        app.frame().overlay().toast(State.BAD, message.title() + " " + message.text());
    }

    /// Asks for a file to read.
    void openFile(Consumer<Path> chosen) {
        chosen(new FileChooserOf(say).csv().showOpenDialog(window())).ifPresent(chosen);
    }

    /// Asks for a file to write.
    void saveFile(String name, Consumer<Path> chosen) {
        FileChooser chooser = new FileChooserOf(say).csv();
        chooser.setInitialFileName(name);
        chosen(chooser.showSaveDialog(window())).ifPresent(chosen);
    }

    private static Optional<Path> chosen(@org.jspecify.annotations.Nullable File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }

    private javafx.stage.Window window() {
        return app.frame().root().getScene().getWindow();
    }

    private record FileChooserOf(Say say) {
        FileChooser csv() {
            FileChooser chooser = new FileChooser();
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(say.words().get("file.csv"), "*.csv", "*.txt", "*.tsv"));
            return chooser;
        }
    }

    /// Asks for a reason, then acts. `key` has `.title`, `.says`, `.reason`, `.safe`, `.act`.
    void askReason(String key, Consumer<String> act) {
        TextField reason = new TextField();
        reason.setId(key + ".field");
        FormField<TextField> field = new FormField<>(say.words().text(key + ".reason"), reason);
        var button = org.psephos.desktop.part.Buttons.confirmedDanger(
                        key + ".act", say.words().text(key + ".act"))
                .does(() -> {
                    app.frame().overlay().close();
                    act.accept(reason.getText());
                })
                .make();
        button.disableProperty().bind(reason.textProperty().map(String::isBlank));
        Decision.ask(app.frame().overlay(), key, say.words().text(key + ".title"))
                .says(say.words().text(key + ".says"))
                .shows(field)
                .safe(say.words().text(key + ".safe"), () -> {})
                .answer(button)
                .open();
    }

    /// Asks whether to give something up.
    void ask(String key, Runnable yes) {
        Decision.ask(app.frame().overlay(), key, say.words().text(key + ".title"))
                .says(say.words().text(key + ".says"))
                .safe(say.words().text(key + ".safe"), () -> {})
                .danger(say.words().text(key + ".act"), yes)
                .open();
    }

    /// Writes a file beside the screen and says that it is written.
    void write(Path path, String text) {
        app.tasks()
                .run(
                        () -> {
                            try {
                                Files.writeString(path, text);
                                return Outcome.done(path);
                            } catch (IOException e) {
                                return Outcome.refused(
                                        Problem.of(ErrorCode.DESKTOP_FILE, "file", String.valueOf(path.getFileName())));
                            }
                        },
                        saved -> app.frame()
                                .overlay()
                                .toast(
                                        State.OK,
                                        say.words().get("file.saved", "name", String.valueOf(saved.getFileName()))),
                        this::refused);
    }
}
