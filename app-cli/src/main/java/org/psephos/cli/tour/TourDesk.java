package org.psephos.cli.tour;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import org.psephos.desktop.qr.ClipboardOutlet;
import org.psephos.desktop.qr.QrDialog;
import org.psephos.desktop.qr.QrDialogViewModel;
import org.psephos.desktop.qr.QrKind;
import org.psephos.desktop.qr.QrSubject;
import org.psephos.desktop.theme.Theme;
import org.psephos.roll.PersonField;
import org.psephos.station.Station;
import org.psephos.voterentry.app.VoterEntryApp;
import org.psephos.voterentry.app.VoterEntryPages;
import org.psephos.voterentry.app.VoterEntryWiring;
import org.psephos.voterentry.screen.load.LoadStep;
import org.psephos.voterentry.service.desk.DeskAnswer;
import org.psephos.voterentry.service.person.RollVoter;

/// The windows of voter entry: the roll is imported, people are checked in, every page is drawn.
final class TourDesk implements AutoCloseable {

    private final Path data;
    private VoterEntryWiring wiring;
    private Station station;
    private final Painter painter;
    private final TourPeople people;
    private int next;
    private String slip = "";

    TourDesk(Path data, Painter painter, TourPeople people) {
        this.data = data;
        this.wiring = new VoterEntryWiring(data);
        this.station = wiring.local().orThrow();
        this.painter = painter;
        this.people = people;
        station.start();
        Tour.connected(station);
    }

    /// Imports the roll through the import page.
    void fill(Path csv) {
        VoterEntryApp.Opened window = open(Locale.ENGLISH);
        VoterEntryPages pages = window.pages().orElseThrow();
        Screen.run(() -> pages.load().choose(csv));
        Screen.settle();
        Screen.run(() -> pages.load().check());
        Screen.untilShown(
                "the file is checked", () -> pages.load().dryRunProperty().get().isPresent());
        Screen.run(() -> pages.load().load());
        Screen.untilShown(
                "the file is imported",
                () -> pages.load().loadedProperty().get().isPresent());
        Screen.until("the roll is sent", () -> station.outbox().pending().isEmpty());
        Screen.run(window::close);
    }

    /// Each window is a start of the program: with a station of its own.
    private VoterEntryApp.Opened open(Locale locale) {
        wiring.close();
        wiring = new VoterEntryWiring(data);
        station = wiring.local().orThrow();
        station.start();
        Tour.connected(station);
        VoterEntryApp.Opened window = Screen.ask(() -> VoterEntryApp.open(station, locale, Theme.LIGHT));
        Tour.signIn(window.app(), people, TourPeople.Who.CLERK);
        Screen.untilShown(
                "the desk works for the election",
                () -> window.work()
                        .filter(work -> !work.roll().everybody().isEmpty() || next == 0)
                        .isPresent());
        Screen.settle();
        next = Math.max(next, 1);
        return window;
    }

    /// Draws every page.
    void pages(Locale locale, Path csv) {
        VoterEntryApp.Opened window = open(locale);
        Scene scene = window.scene();
        List<RollVoter> voters = window.work().orElseThrow().roll().everybody().stream()
                .sorted(java.util.Comparator.comparing(voter -> voter.get(PersonField.NUMBER)))
                .toList();
        checkIn(window, scene, locale, voters.get(next++));
        VoterEntryPages pages = window.pages().orElseThrow();
        show(window, scene, "voters", locale);
        show(window, scene, "form", locale);
        Screen.run(() -> pages.load().reset());
        show(window, scene, "load", locale);
        Screen.run(() -> pages.load().choose(csv));
        Screen.untilShown(
                "the columns are shown", () -> pages.load().stepProperty().get() != LoadStep.FILE);
        painter.staff(scene, "voter-entry-load-columns", locale);
        Screen.run(() -> pages.load().check());
        Screen.untilShown(
                "the file is checked", () -> pages.load().dryRunProperty().get().isPresent());
        painter.staff(scene, "voter-entry-load-check", locale);
        show(window, scene, "anomalies", locale);
        show(window, scene, "outbox", locale);
        Screen.run(window::close);
    }

    private void checkIn(VoterEntryApp.Opened window, Scene scene, Locale locale, RollVoter voter) {
        VoterEntryPages pages = window.pages().orElseThrow();
        show(window, scene, "check-in", locale);
        Screen.run(() -> pages.checkIn().scanned(voter.id().toString()));
        painter.staff(scene, "voter-entry-check-in-found", locale);
        Screen.run(() -> pages.checkIn().confirm());
        Screen.untilShown("a slip is made", () -> handOut(pages).isPresent());
        painter.staff(scene, "voter-entry-check-in-slip", locale);
        slip = Screen.ask(() -> handOut(pages)).orElseThrow();
        Screen.run(() -> {
            pages.checkIn().handedOut();
            pages.checkIn().back();
            pages.checkIn().scanned(voter.id().toString());
        });
        painter.staff(scene, "voter-entry-check-in-already", locale);
        Screen.run(() -> pages.checkIn().back());
        Screen.run(() -> QrDialog.open(
                window.app().frame().overlay(),
                new QrDialogViewModel(
                        new QrSubject(QrKind.VOTER, voter.id().toString(), voter.get(PersonField.NAME)),
                        new ClipboardOutlet(),
                        window.app().tasks(),
                        window.app().words())));
        painter.staff(scene, "voter-entry-qr", locale);
        Screen.run(() -> window.app().frame().overlay().closeAll());
    }

    private static Optional<String> handOut(VoterEntryPages pages) {
        return pages.checkIn().answerProperty().get() instanceof DeskAnswer.HandOut out
                ? Optional.of(out.slip().qrText())
                : Optional.empty();
    }

    private void show(VoterEntryApp.Opened window, Scene scene, String page, Locale locale) {
        Screen.run(() -> window.app().around().pageProperty().set(page));
        painter.staff(scene, "voter-entry-" + page, locale);
    }

    /// The text of the slip that was handed out last.
    String slip() {
        return slip;
    }

    @Override
    public void close() {
        wiring.close();
    }
}
