package org.psephos.voterentry.screen.checkin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.Outcome;
import org.psephos.common.Time;
import org.psephos.common.VoterId;
import org.psephos.desktop.task.Tasks;
import org.psephos.station.Signatory;
import org.psephos.tally.PollHours;
import org.psephos.voterentry.service.desk.Balance;
import org.psephos.voterentry.service.desk.CheckInDesk;
import org.psephos.voterentry.service.desk.DeskAnswer;
import org.psephos.voterentry.service.desk.Pollbook;
import org.psephos.voterentry.service.person.RollVoter;

/// The check-in page: what is in the field, what the desk answers, and the few things that can be done about it.
///
/// All calls on the JavaFX thread. Nothing here waits; the desk's answers come back through [Tasks].
public final class CheckInViewModel {

    /// How long a name stays on the screen after the slip was handed out.
    public static final Duration NAME_STAYS = Duration.ofSeconds(2);

    private static final int LAST_ANSWERS_MAX = 5;
    private static final Duration LOOK = Duration.ofSeconds(10);

    private final CheckInDesk desk;
    private final Pollbook pollbook;
    private final Tasks tasks;
    private final Time time;
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<DeskAnswer> answer = new ReadOnlyObjectWrapper<>(new DeskAnswer.Ready());
    private final ReadOnlyObjectWrapper<LookUp> lookedUp = new ReadOnlyObjectWrapper<>(LookUp.NONE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper slipFirst = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Balance> balance = new ReadOnlyObjectWrapper<>(Balance.NONE);
    private final ReadOnlyObjectWrapper<PollHours.Phase> phase;
    private final ReadOnlyBooleanWrapper shut;
    private final ObjectProperty<@Nullable VoterId> chosen = new SimpleObjectProperty<>();
    private final ObservableList<LastAnswer> lastAnswers = FXCollections.observableArrayList();
    private Tasks.Running asked = () -> {};
    private Tasks.Running clearing = () -> {};
    private Subscription following = () -> {};
    private Tasks.Running watching = () -> {};

    /// @param desk the use case
    /// @param pollbook the list of the election
    /// @param tasks the only way off this thread
    /// @param time for the times of the last answers
    public CheckInViewModel(CheckInDesk desk, Pollbook pollbook, Tasks tasks, Time time) {
        this.desk = desk;
        this.pollbook = pollbook;
        this.tasks = tasks;
        this.time = time;
        this.phase = new ReadOnlyObjectWrapper<>(desk.phase());
        this.shut = new ReadOnlyBooleanWrapper(desk.isShut());
        query.addListener((source, before, typed) -> typing(typed));
    }

    /// Follows the figures from now on.
    public void onShow() {
        following = tasks.watch(pollbook.balance(), now -> count());
        watching = tasks.every(LOOK, this::look);
        look();
    }

    private void count() {
        balance.set(pollbook.balance().get().withOpen(isFirstSlip(answer.get()) ? 1 : 0));
    }

    private static boolean isFirstSlip(DeskAnswer now) {
        return now instanceof DeskAnswer.HandOut out && out.slipKind() == DeskAnswer.SlipKind.FIRST;
    }

    private void look() {
        phase.set(desk.phase());
        shut.set(desk.isShut());
    }

    /// Follows no more.
    public void onHide() {
        following.close();
        watching.close();
    }

    private void typing(String typed) {
        if (!busy.get() && !(answer.get() instanceof DeskAnswer.HandOut)) {
            clearing.close();
            ask(() -> desk.find(typed));
        }
    }

    /// Enter in the field: a code opens its voter, one match opens it, of several the first is opened.
    public void enter() {
        String typed = query.get();
        VoterId wanted = chosen.get();
        if (isTaken() || typed.isBlank()) {
            return;
        }
        lookedUp.set(new LookUp(LookUp.Way.TYPED, time.now()));
        ask(wanted == null ? () -> first(desk.take(typed)) : () -> desk.open(wanted));
    }

    private DeskAnswer first(DeskAnswer found) {
        return found instanceof DeskAnswer.Several(List<RollVoter> voters, int total)
                ? desk.open(voters.getFirst().id())
                : found;
    }

    /// A code from the camera or the scanner. While a slip waits to be handed out it is not taken, and that is said.
    public void scanned(String code) {
        if (!isTaken()) {
            clearQuery();
            lookedUp.set(new LookUp(LookUp.Way.SCANNED, time.now()));
            ask(() -> desk.take(code));
        }
    }

    /// Opens a voter of the list, or of another page.
    public void open(VoterId voter) {
        if (!isTaken()) {
            clearQuery();
            lookedUp.set(new LookUp(LookUp.Way.TYPED, time.now()));
            ask(() -> desk.open(voter));
        }
    }

    private boolean isTaken() {
        slipFirst.set(answer.get() instanceof DeskAnswer.HandOut);
        return slipFirst.get() || busy.get();
    }

    /// Whether a slip is on the screen and not out of hand yet: Enter after the signs of a scanner is that of the
    /// scanner, and says nothing about the slip.
    public boolean waitsForHand() {
        return answer.get() instanceof DeskAnswer.HandOut;
    }

    /// Goes through the matches.
    ///
    /// @param steps 1 for the next, -1 for the one before
    public void choose(int steps) {
        if (answer.get() instanceof DeskAnswer.Several(List<RollVoter> voters, int total)) {
            VoterId now = chosen.get();
            List<VoterId> ids = voters.stream().map(RollVoter::id).toList();
            int at = now == null ? -1 : ids.indexOf(now);
            chosen.set(ids.get(Math.clamp((long) at + steps, 0, ids.size() - 1)));
        }
    }

    /// Yes, this is the person: checks in and shows the slip.
    public void confirm() {
        if (answer.get() instanceof DeskAnswer.MayCheckIn may && !busy.get()) {
            act(() -> desk.checkIn(may.voter().id()));
        }
    }

    /// A new slip for whoever has come already, signed by the official who is signed in here.
    public void newSlip(String reason) {
        if (answer.get() instanceof DeskAnswer.AlreadyIn in && !busy.get() && !reason.isBlank()) {
            act(() -> desk.newSlip(in.voter().id(), reason.strip(), new Signatory.Here()));
        }
    }

    /// What came of an official's act about a voter.
    public void decided(DeskAnswer next) {
        asked.close();
        answered(next);
    }

    /// The slip is in the voter's hand: its code is forgotten, and the name two seconds later.
    public void handedOut() {
        if (answer.get() instanceof DeskAnswer.HandOut out) {
            out.slip().forget();
            slipFirst.set(false);
            clearQuery();
            answer.set(new DeskAnswer.Done(out.voter()));
            count();
            clearing.close();
            clearing = tasks.after(NAME_STAYS, this::clearName);
        }
    }

    private void clearName() {
        if (answer.get() instanceof DeskAnswer.Done) {
            answer.set(new DeskAnswer.Ready());
        }
    }

    /// Back to ready. A slip that waits to be handed out stays: it exists only here.
    public void back() {
        if (!isTaken()) {
            asked.close();
            clearQuery();
            answer.set(new DeskAnswer.Ready());
        }
    }

    private void clearQuery() {
        if (!query.get().isEmpty()) {
            query.set("");
        }
    }

    /// A question: a later one takes its place.
    private void ask(Supplier<DeskAnswer> question) {
        asked.close();
        asked = run(question);
    }

    /// An act: nothing takes its place, since its slip exists nowhere else.
    private void act(Supplier<DeskAnswer> act) {
        asked.close();
        busy.set(true);
        run(act);
    }

    private Tasks.Running run(Supplier<DeskAnswer> work) {
        return tasks.run(
                () -> Outcome.done(work.get()),
                this::answered,
                problems -> answered(new DeskAnswer.Refused(problems.getFirst())));
    }

    private void answered(DeskAnswer next) {
        busy.set(false);
        chosen.set(null);
        look();
        answer.set(next);
        count();
        switch (next) {
            case DeskAnswer.Listening listening -> {}
            case DeskAnswer.HandOut out ->
                remember(
                        switch (out.slipKind()) {
                            case FIRST -> LastAnswer.Outcome.CHECKED_IN;
                            case REPLACEMENT -> LastAnswer.Outcome.NEW_SLIP;
                        });
            case DeskAnswer.AlreadyIn in -> remember(LastAnswer.Outcome.ALREADY_IN);
            case DeskAnswer.OtherPlace other -> remember(LastAnswer.Outcome.OTHER_PLACE);
            case DeskAnswer.Withdrawn gone -> remember(LastAnswer.Outcome.WITHDRAWN);
            case DeskAnswer.NotRegistered not -> remember(LastAnswer.Outcome.NOT_REGISTERED);
            case DeskAnswer.MayCheckIn may -> {}
            case DeskAnswer.Done done -> {}
        }
    }

    private void remember(LastAnswer.Outcome outcome) {
        lastAnswers.addFirst(new LastAnswer(outcome, time.now()));
        if (lastAnswers.size() > LAST_ANSWERS_MAX) {
            lastAnswers.removeLast();
        }
    }

    /// The time, for "ago".
    public Instant now() {
        return time.now();
    }

    /// What stands in the field.
    public StringProperty queryProperty() {
        return query;
    }

    /// What the desk says.
    public ReadOnlyObjectProperty<DeskAnswer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// How the answer was asked for.
    public ReadOnlyObjectProperty<LookUp> lookedUpProperty() {
        return lookedUp.getReadOnlyProperty();
    }

    /// Whether an act is under way: a second press does nothing.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Whether somebody tried to go on although a slip waits to be handed out.
    public ReadOnlyBooleanProperty slipFirstProperty() {
        return slipFirst.getReadOnlyProperty();
    }

    /// The figures of the day.
    public ReadOnlyObjectProperty<Balance> balanceProperty() {
        return balance.getReadOnlyProperty();
    }

    /// What this moment is in the hours of the election.
    public ReadOnlyObjectProperty<PollHours.Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /// Whether nobody can be checked in now; [#phaseProperty()] tells why.
    public ReadOnlyBooleanProperty shutProperty() {
        return shut.getReadOnlyProperty();
    }

    /// The voter of the list that is selected; null while none is.
    public ObjectProperty<@Nullable VoterId> chosenProperty() {
        return chosen;
    }

    /// The last answers at this desk, newest first, without names.
    public ObservableList<LastAnswer> lastAnswers() {
        return lastAnswers;
    }
}
