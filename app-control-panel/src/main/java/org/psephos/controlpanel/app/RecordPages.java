package org.psephos.controlpanel.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import org.psephos.common.ErrorCode;
import org.psephos.common.OperatorId;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.RecordId;
import org.psephos.controlpanel.screen.PanelActs;
import org.psephos.controlpanel.screen.audit.AuditActs;
import org.psephos.controlpanel.screen.audit.AuditView;
import org.psephos.controlpanel.screen.audit.AuditViewModel;
import org.psephos.controlpanel.screen.audit.AuditWords;
import org.psephos.controlpanel.screen.people.PeopleDialogs;
import org.psephos.controlpanel.screen.people.PeopleView;
import org.psephos.controlpanel.screen.people.PeopleViewModel;
import org.psephos.controlpanel.screen.people.PeopleWords;
import org.psephos.controlpanel.screen.record.RecordDialog;
import org.psephos.controlpanel.service.AuditLine;
import org.psephos.controlpanel.service.RecordFinder;
import org.psephos.controlpanel.service.StationAuditTrail;
import org.psephos.controlpanel.service.StationNames;
import org.psephos.controlpanel.service.StationPeople;
import org.psephos.controlpanel.service.WholeRecord;
import org.psephos.crypto.Digest;
import org.psephos.desktop.message.Message;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.UuidChip;
import org.psephos.desktop.qr.ClipboardOutlet;
import org.psephos.desktop.qr.QrCodes;
import org.psephos.desktop.qr.QrKind;
import org.psephos.desktop.qr.QrSubject;
import org.psephos.desktop.shell.FrameAct;
import org.psephos.desktop.shell.PageSpec;
import org.psephos.desktop.station.StaffApp;
import org.psephos.desktop.theme.Moments;
import org.psephos.desktop.theme.Words;
import org.psephos.qr.Scanned;

/// The pages of people and audit, wired by hand, with what they open above them.
final class RecordPages implements AuditActs, PanelActs {

    private static final String PEOPLE = "people";
    private static final String AUDIT = "audit";

    private final StaffApp app;
    private final QrCodes codes;
    private final StationNames names;
    private final RecordFinder finder;
    private final PeopleViewModel people;
    private final PeopleDialogs dialogs;
    private final PeopleWords peopleWords;
    private final AuditViewModel audit;
    private final AuditWords auditWords;
    private final Words auditTexts;

    RecordPages(StaffApp app, StationPeople accounts, StationNames names, StationAuditTrail trail, ZoneId zone) {
        this.app = app;
        Words words = app.words();
        Moments moments = new Moments(words, zone, app.station().tools().time());
        this.names = names;
        this.finder = new RecordFinder(app.station(), zone);
        this.codes = new QrCodes(app.frame().overlay(), new ClipboardOutlet(), app.tasks(), words);
        this.peopleWords = new PeopleWords(words, moments);
        this.people = new PeopleViewModel(accounts, trail.lastSignIns(), app.tasks());
        this.dialogs = new PeopleDialogs(people, app.frame().overlay(), codes, peopleWords);
        this.auditTexts = words.or(AuditView.class);
        this.auditWords = new AuditWords(words, moments);
        this.audit = new AuditViewModel(trail, names.names(), auditWords, app.tasks());
        audit.start();
        trail.follow(line -> {
            if (line.event().startsWith("account.")) {
                names.ask();
            }
        });
        app.frame().on(FrameAct.CREATE, this::create);
    }

    List<PageSpec> pages() {
        Words peopleTexts = app.words().or(PeopleView.class);
        return List.of(
                PageSpec.of(PEOPLE, "users", peopleTexts.text("nav.people"), () ->
                                (Region) new PeopleView(people, dialogs))
                        .in(3),
                PageSpec.of(AUDIT, "list", auditTexts.text("nav.audit"), () ->
                                (Region) new AuditView(audit, auditWords, this))
                        .in(3));
    }

    private void create() {
        if (app.around().pageProperty().get().equals(PEOPLE)) {
            dialogs.invite();
        }
    }

    @Override
    public void export(String csv) {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV", "*.csv"));
        chooser.setInitialFileName("psephos-audit.csv");
        File chosen = chooser.showSaveDialog(app.frame().root().getScene().getWindow());
        Optional.ofNullable(chosen).map(File::toPath).ifPresent(path -> write(path, csv));
    }

    private void write(Path path, String text) {
        app.tasks()
                .run(
                        () -> {
                            try {
                                return Outcome.done(Files.writeString(path, text));
                            } catch (IOException e) {
                                return Outcome.refused(
                                        Problem.of(ErrorCode.DESKTOP_FILE, "file", String.valueOf(path.getFileName())));
                            }
                        },
                        saved -> app.frame()
                                .overlay()
                                .toast(
                                        State.OK,
                                        auditTexts.get("audit.exported", "file", String.valueOf(path.getFileName()))),
                        problems -> {
                            Message message = Message.of(problems, auditTexts.texts());
                            app.frame().overlay().toast(State.BAD, message.title() + " " + message.text());
                        });
    }

    @Override
    public void openRecord(AuditLine line) {
        find(line.id());
    }

    @Override
    public void showQr(QrSubject subject) {
        codes.show(subject);
    }

    @Override
    public void openRecord(String origin, RecordId id) {
        app.tasks().run(() -> finder.read(origin, id), this::show, problems -> missing(id));
    }

    /// Opens a record, whichever chain holds it, or says that none does.
    void find(RecordId id) {
        app.tasks().run(() -> finder.find(id), this::show, problems -> missing(id));
    }

    /// Opens the ballot with this tracking code, or says that there is none.
    void find(Digest code, Scanned scanned) {
        app.tasks()
                .run(
                        () -> finder.find(code),
                        this::show,
                        problems -> app.scanning().missing(scanned));
    }

    private void missing(RecordId id) {
        app.scanning().missing(new Scanned.OfKind(id));
    }

    private void show(WholeRecord record) {
        RecordDialog.open(app.frame().overlay(), record, names.names().get(), codes, app.words());
    }

    /// Shows a person on the page of people.
    void openPeople(OperatorId account) {
        app.around().pageProperty().set(PEOPLE);
        people.choose(account);
    }

    @Override
    public void openPerson(OperatorId account) {
        audit.person().set(Optional.of(account));
    }

    @Override
    public UuidChip chip(String nodeId, UUID id, QrKind kind, String name) {
        return codes.chip(nodeId, id, kind, name);
    }
}
