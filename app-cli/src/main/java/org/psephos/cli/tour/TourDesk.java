package org.psephos.cli.tour;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Scene;
import org.psephos.cli.screen.OnScreen;
import org.psephos.common.ElectionId;
import org.psephos.common.PlaceId;
import org.psephos.common.VoterId;
import org.psephos.desktop.theme.Theme;
import org.psephos.roll.PersonField;
import org.psephos.station.ElectionList;
import org.psephos.station.Station;
import org.psephos.voterentry.app.DeskWork;
import org.psephos.voterentry.app.VoterEntryApp;
import org.psephos.voterentry.app.VoterEntryPages;
import org.psephos.voterentry.service.desk.CheckInDesk;
import org.psephos.voterentry.service.desk.DeskAnswer;
import org.psephos.voterentry.service.desk.Registration;
import org.psephos.voterentry.service.person.RollVoter;

/// A desk of voter entry with its window.
final class TourDesk implements AutoCloseable {

    private final TourWorld world;
    private final Station station;
    private final VoterEntryApp.Opened window;
    private final Shown shown;

    /// @param station joined; closed with the desk
    TourDesk(TourWorld world, Station station) {
        this.world = world;
        this.station = station;
        this.window = OnScreen.ask(() -> VoterEntryApp.open(station, world.locale(), Theme.LIGHT));
        this.shown = Shown.of(window::scene);
    }

    Scene scene() {
        return shown.scene();
    }

    Station station() {
        return station;
    }

    VoterEntryApp.Opened window() {
        return window;
    }

    VoterEntryPages pages() {
        return window.pages().orElseThrow();
    }

    void front() {
        shown.front();
    }

    /// Signs the clerk in and waits until the desk works for an election.
    void signIn() {
        world.people().signIn(window.app(), TourPeople.Who.CLERK);
        Screen.untilShown(
                "the desk knows the election",
                () -> window.work()
                        .filter(work -> work.room().id().uuid().getMostSignificantBits() != 0)
                        .isPresent());
    }

    /// Works for this election, whatever else is open.
    void choose(ElectionId election) {
        Screen.untilShown("the election is on the list", () -> summary(election).isPresent());
        OnScreen.run(() -> window.choose(DeskWork.now(summary(election).orElseThrow())));
    }

    /// Says at which place the desk stands.
    void stand(PlaceId place) {
        OnScreen.run(() -> window.choosePlace(place));
        Screen.until("the desk stands there", () -> work().desk().place().equals(place));
    }

    private Optional<ElectionList.Summary> summary(ElectionId election) {
        return station.elections().summaries().get().stream()
                .filter(each -> each.id().equals(election))
                .findFirst();
    }

    /// Waits until the roll is here.
    void awaitRoll(int count) {
        Screen.until("the roll is here", () -> work().roll().everybody().size() >= count);
        Screen.until(
                "the list is here",
                () -> everybody().stream()
                        .noneMatch(voter -> work().pollbook().of(voter.id()) instanceof Registration.Unregistered));
    }

    private DeskWork work() {
        return window.work().orElseThrow();
    }

    void go(String page) {
        OnScreen.run(() -> window.app().around().pageProperty().set(page));
    }

    /// Draws a page.
    void page(String page, String name) {
        world.staff(scene(), "voter-entry-" + name, () -> go(page));
    }

    /// Brings the window into a state and draws it.
    void state(String name, Runnable prepare) {
        world.staff(scene(), "voter-entry-" + name, prepare);
    }

    /// Everybody on the roll, by voter number.
    List<RollVoter> everybody() {
        return work().roll().everybody().stream()
                .sorted(Comparator.comparing(voter -> voter.get(PersonField.NUMBER)))
                .toList();
    }

    /// The voters whom this desk may check in.
    List<RollVoter> waiting() {
        return listed(at -> at.place().equals(work().desk().place()));
    }

    /// The voters who have not come, by where they belong.
    List<RollVoter> listed(Predicate<Registration.Registered> wanted) {
        return everybody().stream()
                .filter(voter ->
                        work().pollbook().of(voter.id()) instanceof Registration.Registered here && wanted.test(here))
                .toList();
    }

    /// The voters of other places.
    List<RollVoter> elsewhere() {
        return listed(at -> !at.place().equals(work().desk().place()));
    }

    /// Checks people in without the window.
    ///
    /// @return the texts of the slips
    List<String> checkIn(List<RollVoter> voters) {
        CheckInDesk desk = work().checkIn();
        return voters.stream()
                .map(voter -> desk.checkIn(voter.id()))
                .flatMap(answer -> handOut(answer).stream())
                .toList();
    }

    static Optional<String> handOut(DeskAnswer answer) {
        return answer instanceof DeskAnswer.HandOut out ? Optional.of(out.slip().qrText()) : Optional.empty();
    }

    DeskAnswer answer() {
        return OnScreen.ask(() -> pages().checkIn().answerProperty().get());
    }

    /// Waits for an answer of the desk.
    void await(Class<? extends DeskAnswer> wanted) {
        Screen.until("the desk answers " + wanted.getSimpleName(), () -> wanted.isInstance(answer()));
    }

    /// Holds a voter's card before the scanner.
    void scan(VoterId voter) {
        OnScreen.run(() -> pages().checkIn().scanned(voter.toString()));
    }

    /// Waits until nothing is left to send.
    void sent() {
        Screen.until("everything is sent", () -> station.outbox().pending().isEmpty());
    }

    @Override
    public void close() {
        shown.close();
        OnScreen.run(window::close);
        station.close();
    }
}
