package org.psephos.votecast.screen;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.psephos.common.ElectionId;
import org.psephos.common.Observable;
import org.psephos.common.Time;
import org.psephos.desktop.kiosk.session.ClosedReason;
import org.psephos.desktop.kiosk.session.KioskOffer;
import org.psephos.desktop.kiosk.session.KioskStatus;
import org.psephos.desktop.task.Tasks;
import org.psephos.tally.PollHours;
import org.psephos.votecast.service.Poll;
import org.psephos.votecast.service.PollBook;

/// What the operator sees and does: which election, which kiosks, and how each stands. It never learns a choice.
public final class ConsoleViewModel {

    private static final Duration LOOK = Duration.ofSeconds(5);

    private final List<Kiosk> kiosks;
    private final String place;
    private final List<ReadOnlyObjectWrapper<KioskStatus>> states = new ArrayList<>();
    private final ReadOnlyObjectWrapper<List<Poll>> polls = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Poll>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty slip = new SimpleStringProperty("");
    private final List<Observable.Subscription> subscriptions = new ArrayList<>();
    private final ReadOnlyObjectWrapper<PollHours.Phase> phase = new ReadOnlyObjectWrapper<>(PollHours.Phase.NOT_OPEN);
    private final KioskScreens screens;
    private final Consumer<ElectionId> onChoice;
    private final Time time;
    private Tasks.Running looking = () -> {};
    private Optional<ElectionId> wish = Optional.empty();
    private boolean took;

    /// @param kiosks of this station
    /// @param place where it stands, as people call it; may be empty
    /// @param onChoice told which election the station works in
    /// @param screens on which the kiosks stand
    /// @param time by which the hours are judged
    public ConsoleViewModel(
            List<Kiosk> kiosks, String place, Consumer<ElectionId> onChoice, KioskScreens screens, Time time) {
        this.onChoice = onChoice;
        this.screens = screens;
        this.time = time;
        this.kiosks = List.copyOf(kiosks);
        this.place = place;
        kiosks.forEach(kiosk ->
                states.add(new ReadOnlyObjectWrapper<>(kiosk.session().status().get())));
    }

    /// Begins to follow elections and kiosks.
    public void onShow(Observable<List<Poll>> source, Tasks tasks) {
        subscriptions.add(tasks.watch(source, this::polls));
        looking = tasks.every(LOOK, this::look);
        for (int i = 0; i < kiosks.size(); i++) {
            ReadOnlyObjectWrapper<KioskStatus> state = states.get(i);
            subscriptions.add(tasks.watch(kiosks.get(i).session().status(), state::set));
        }
    }

    /// Stops following; the kiosks close after their voters.
    public void onHide() {
        subscriptions.forEach(Observable.Subscription::close);
        subscriptions.clear();
        looking.close();
        kiosks.forEach(kiosk -> kiosk.session().close(ClosedReason.NOT_OPENED));
    }

    /// The kiosks of this station.
    public List<Kiosk> kiosks() {
        return kiosks;
    }

    /// Where the station stands; may be empty.
    public String place() {
        return place;
    }

    /// How a kiosk stands.
    public ReadOnlyObjectProperty<KioskStatus> stateOf(Kiosk kiosk) {
        return states.get(kiosks.indexOf(kiosk)).getReadOnlyProperty();
    }

    /// The elections that were sealed.
    public ReadOnlyObjectProperty<List<Poll>> pollsProperty() {
        return polls.getReadOnlyProperty();
    }

    /// The election of this station; none while there is none.
    public ReadOnlyObjectProperty<Optional<Poll>> pollProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// The election of this station now.
    public Optional<Poll> poll() {
        return chosen.get();
    }

    /// What was typed or scanned for a hand-over.
    public StringProperty slipProperty() {
        return slip;
    }

    /// What this moment is in the hours of the election.
    public ReadOnlyObjectProperty<PollHours.Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /// Whether the kiosks take no slip any more: the officials have closed, or the grace is over.
    public boolean isOver() {
        return switch (phase.get()) {
            case NOT_OPEN, OPEN, GRACE -> false;
            case FINISHING, OVER -> true;
        };
    }

    /// Works in this election from now on.
    public void choose(ElectionId election) {
        hold(election);
        polls(polls.get());
    }

    /// An election that was open here stays when it closes, also while another one is open.
    private void hold(ElectionId election) {
        wish = Optional.of(election);
        onChoice.accept(election);
    }

    /// Whether a kiosk can be opened now.
    public boolean mayOpen(Kiosk kiosk) {
        KioskStatus.State state = stateOf(kiosk).get().state();
        boolean shut = state == KioskStatus.State.LOCKED
                || state == KioskStatus.State.PAUSED
                || state == KioskStatus.State.CLOSING;
        return shut
                && screens.fit(kiosk).get().holds()
                && poll().filter(now -> now.takesSlips(time.now())).isPresent();
    }

    /// The screens of the kiosks.
    public KioskScreens screens() {
        return screens;
    }

    /// Whether the screen of a kiosk can be fitted now: this program draws it, and nobody votes there.
    public boolean mayMeasure(Kiosk kiosk) {
        KioskStatus.State state = stateOf(kiosk).get().state();
        boolean shut = state == KioskStatus.State.LOCKED || state == KioskStatus.State.PAUSED;
        return shut && screens.isHere(kiosk) && screens.fit(kiosk).get() != Fit.MEASURING;
    }

    /// Opens a kiosk for voting; not before its screen is fitted, or somebody said to use the standard size.
    public void open(Kiosk kiosk) {
        poll().filter(now ->
                        now.takesSlips(time.now()) && screens.fit(kiosk).get().holds())
                .ifPresent(now -> kiosk.session().open(offer(now)));
    }

    /// Pauses a kiosk: now, or after the voter who is at it.
    public void pause(Kiosk kiosk) {
        kiosk.session().close(ClosedReason.PAUSED);
    }

    /// The official is with the voter.
    public void answerHelp(Kiosk kiosk) {
        kiosk.session().helpAnswered();
    }

    /// Ends the session at a kiosk; nothing is cast.
    public void endSession(Kiosk kiosk) {
        kiosk.session().endByOfficial();
    }

    /// The kiosk that a hand-over would go to; none while none waits.
    public Optional<Kiosk> free() {
        return kiosks.stream()
                .filter(kiosk -> stateOf(kiosk).get().state() == KioskStatus.State.WAITING)
                .findFirst();
    }

    /// Gives the typed slip to the first kiosk that waits; while none does the slip stays in the field.
    public void handOver() {
        String code = slip.get();
        if (!code.isBlank()) {
            free().ifPresent(kiosk -> {
                slip.set("");
                kiosk.session().scan(code);
            });
        }
    }

    /// How many kiosks call for help.
    public List<Kiosk> calls() {
        return kiosks.stream()
                .filter(kiosk -> stateOf(kiosk).get().state() == KioskStatus.State.HELP)
                .toList();
    }

    private KioskOffer offer(Poll now) {
        return new KioskOffer(now.definition(), now.ballot(), place);
    }

    private void polls(List<Poll> now) {
        polls.set(now);
        Optional<Poll> next = wish.flatMap(id -> PollBook.pick(now, id)).or(() -> PollBook.pick(now));
        if (wish.isEmpty()) {
            next.filter(Poll::isOpen).map(Poll::id).ifPresent(this::hold);
        }
        chosen.set(next);
        look();
    }

    /// The kiosks take no slip any more once the officials have closed, or the grace is over; who is at one finishes.
    private void look() {
        Instant now = time.now();
        Optional<Poll> poll = chosen.get();
        phase.set(poll.map(each -> each.hours().at(now)).orElse(PollHours.Phase.NOT_OPEN));
        boolean takes = poll.filter(each -> each.takesSlips(now)).isPresent();
        if (took && !takes) {
            kiosks.forEach(kiosk -> kiosk.session().close(ClosedReason.POLLS_CLOSED));
        }
        took = takes;
    }
}
