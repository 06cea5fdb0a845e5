package org.psephos.desktop.kiosk.session;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.psephos.common.Chance;
import org.psephos.common.Limits;
import org.psephos.common.Observable;
import org.psephos.common.OptionId;
import org.psephos.common.Problem;
import org.psephos.common.Time;
import org.psephos.desktop.task.Tasks;
import org.psephos.election.BallotMarking;
import org.psephos.election.Contest;
import org.psephos.election.ContestOption;
import org.psephos.election.KioskEvent;

/// The view model of a kiosk: one page at a time, one voter after another.
///
/// All methods are called on the JavaFX thread (in tests: on the test's). [#tick()] is called a few times per second
/// and carries out every limit of time. When a session ends, by whatever way, everything of its voter is dropped:
/// choices, slip, code, language, size, colours.
public final class KioskSession {

    private final BallotBox box;
    private final Tasks tasks;
    private final Chance chance;
    private final SessionClock clock;
    private final StatusBoard board;
    private final SessionNotes notes;
    private final KioskState state = new KioskState();
    private @Nullable KioskOffer offer;
    private @Nullable Voter voter;
    private @Nullable ClosedReason closeAfter;
    private Observable.Subscription standing = () -> {};

    /// @param box what the kiosk asks of its station
    /// @param tasks where waiting is done
    /// @param time the clock of all limits
    /// @param chance a secure generator, for the order of options
    /// @param limits of idle time
    public KioskSession(BallotBox box, Tasks tasks, Time time, Chance chance, Limits limits) {
        this.box = box;
        this.tasks = tasks;
        this.chance = chance;
        this.clock = new SessionClock(time, limits);
        this.board = new StatusBoard(time);
        this.notes = new SessionNotes(box, board);
    }

    /// What the views show.
    public KioskState state() {
        return state;
    }

    /// What the officials see.
    public Observable<KioskStatus> status() {
        return board.status();
    }

    /// What the kiosk was opened with; none before that.
    public Optional<KioskOffer> offer() {
        return Optional.ofNullable(offer);
    }

    /// What casting means for the voter who is here; none when nobody is.
    public Optional<Admission.Meaning> meaning() {
        return Optional.ofNullable(voter).map(now -> now.admission().meaning());
    }

    /// The contests of the voter who is here.
    public List<Contest> contests() {
        return voter == null ? List.of() : voter.contests();
    }

    /// The options of a contest in this session's order.
    public List<ContestOption> options(Contest contest) {
        return voter == null ? List.of() : voter.order().options(contest.id());
    }

    /// Whether the contest on the screen was reached from the review, so that on leads back there.
    public boolean returnsToReview() {
        return voter != null && voter.reviewed();
    }

    /// Opens the kiosk for voting; a voter who is at it stays undisturbed.
    public void open(KioskOffer next) {
        closeAfter = null;
        offer = next;
        if (!state.page().hasVoter()) {
            notes.take(KioskEvent.OPENED);
            forget();
            go(new KioskPage.Waiting());
        }
        tell();
    }

    /// Closes the kiosk: at once when nobody is at it, otherwise after this voter.
    public void close(ClosedReason reason) {
        closeAfter = reason;
        if (state.page().hasVoter()) {
            tell();
        } else {
            finish();
        }
    }

    /// Ends the session of the voter who is at the kiosk; nothing is cast. A ballot on its way is not stopped.
    public void endByOfficial() {
        if (state.page().hasVoter() && !(state.page() instanceof KioskPage.Casting)) {
            notes.take(KioskEvent.SESSION_ENDED);
            finish();
        }
    }

    /// The official has come; the call is answered.
    public void helpAnswered() {
        board.helpAnswered();
        tell();
    }

    /// A slip came from the scanner, the camera or the keyboard.
    public void scan(String slip) {
        if (state.page() instanceof KioskPage.Waiting && !slip.isBlank()) {
            act();
            go(new KioskPage.Checking());
            tasks.run(() -> box.admit(slip.strip()), this::admitted, this::slipRefused);
        }
    }

    /// One page on: first contest, next contest, review, last step. The last step has no next.
    public void next() {
        act();
        switch (state.page()) {
            case KioskPage.Welcome _ -> go(contests().isEmpty() ? review() : new KioskPage.Marking(0));
            case KioskPage.Marking(int index)
            when returnsToReview() || index + 1 >= contests().size() -> go(review());
            case KioskPage.Marking(int index) -> go(new KioskPage.Marking(index + 1));
            case KioskPage.Review _ -> prepare();
            default -> {}
        }
    }

    /// One page back.
    public void back() {
        act();
        switch (state.page()) {
            case KioskPage.Marking(int index) when index > 0 -> go(new KioskPage.Marking(index - 1));
            case KioskPage.Marking(int index) -> go(new KioskPage.Welcome());
            case KioskPage.Review _ ->
                go(new KioskPage.Marking(Math.max(0, contests().size() - 1)));
            case KioskPage.LastStep _ -> go(review());
            default -> {}
        }
    }

    /// Marks an option of the contest on the screen, or unmarks it. One too many is refused and said.
    public void toggle(OptionId option) {
        act();
        if (state.page() instanceof KioskPage.Marking(int index)) {
            Contest contest = contests().get(index);
            state.marking()
                    .toggle(contest.id(), option)
                    .match(
                            state.marking::set,
                            problems -> state.notice.set(
                                    new Notice.Full(contest.rule().max())));
        }
    }

    /// From the review to a contest; on leads back to the review from there.
    public void change(int index) {
        act();
        if (state.page() instanceof KioskPage.Review
                && index >= 0
                && index < contests().size()) {
            go(new KioskPage.Marking(index));
        }
    }

    /// Casts. Only from the last step; once.
    public void cast() {
        act();
        Voter now = voter;
        BallotBox.Prepared ballot = now == null ? null : now.prepared();
        if (state.page() instanceof KioskPage.LastStep && now != null && ballot != null) {
            go(new KioskPage.Casting());
            tasks.run(() -> box.cast(ballot), where -> kept(now, ballot.code(), where), problems -> {
                go(new KioskPage.LastStep(ballot.code()));
                state.notice.set(new Notice.NotKept(problems.getFirst()));
            });
        }
    }

    /// Leaves without casting; only as the answer to the question.
    public void leave() {
        if (state.overlay() == Overlay.LEAVE && state.page().mayLeave()) {
            notes.take(KioskEvent.SESSION_LEFT);
            finish();
        }
    }

    /// Clears the last screen before its time.
    public void clear() {
        if (state.page() instanceof KioskPage.Done || state.page() instanceof KioskPage.NotCounted) {
            finish();
        }
    }

    /// Lays an overlay above the page. [Overlay#IDLE] comes by itself only.
    public void show(Overlay next) {
        act();
        if (next != Overlay.IDLE && (next != Overlay.LEAVE || state.page().mayLeave())) {
            state.overlay.set(next);
        }
    }

    /// Calls an official to the kiosk.
    public void callHelp() {
        act();
        notes.take(KioskEvent.HELP_CALLED);
        board.callHelp();
        tell();
    }

    /// Changes language, text size or colours; choices and order stay.
    public void choose(Comfort next) {
        act();
        state.comfort.set(next);
    }

    /// Any input at all: the voter is there.
    public void act() {
        clock.touch();
        if (state.overlay() == Overlay.IDLE) {
            state.overlay.set(Overlay.NONE);
        }
        state.notice.set(new Notice.None());
        tell();
    }

    /// Carries out the limits of time; called a few times per second.
    public void tick() {
        switch (state.page()) {
            case KioskPage.Closed _, KioskPage.Checking _ -> {}
            case KioskPage.Waiting _ -> tickWaiting();
            case KioskPage.Casting _ -> tickCasting();
            case KioskPage.Done _, KioskPage.NotCounted _ -> tickDone();
            case KioskPage.Welcome _, KioskPage.Marking _, KioskPage.Review _, KioskPage.LastStep _ -> tickVoter();
        }
    }

    private void tickWaiting() {
        if (clock.noticeOver()) {
            clock.enter();
            board.helpAnswered();
            forget();
        }
    }

    private void tickCasting() {
        Voter now = voter;
        if (now != null && now.keptCode() != null && clock.wordOver()) {
            finished(new KioskPage.Done(now.keptCode(), new Standing.Kept()));
        }
    }

    private void tickDone() {
        state.secondsLeft.set(clock.doneLeft());
        if (clock.doneOver()) {
            finish();
        }
    }

    private void tickVoter() {
        if (state.overlay() == Overlay.IDLE) {
            state.secondsLeft.set(clock.alertLeft());
            if (clock.alertOver()) {
                notes.take(KioskEvent.SESSION_ABANDONED);
                finish();
                state.notice.set(new Notice.Abandoned());
            }
        } else if (clock.idle()) {
            clock.enter();
            state.secondsLeft.set(clock.alertLeft());
            state.overlay.set(Overlay.IDLE);
            tell();
        }
    }

    private void admitted(Admission admission) {
        Voter next = new Voter(admission, chance);
        voter = next;
        state.marking.set(BallotMarking.empty(next.contests()));
        notes.take(KioskEvent.SESSION_STARTED);
        go(new KioskPage.Welcome());
    }

    private void slipRefused(List<Problem> problems) {
        notes.refused(KioskEvent.SLIP_REFUSED, problems.getFirst());
        finish();
        state.notice.set(new Notice.Slip(problems.getFirst()));
    }

    private KioskPage review() {
        if (voter != null) {
            voter.review();
        }
        return new KioskPage.Review();
    }

    private void prepare() {
        Voter now = voter;
        if (now == null) {
            return;
        }
        List<Problem> few = state.marking().problems();
        if (!few.isEmpty()) {
            state.notice.set(Notice.few(few.getFirst()));
            return;
        }
        tasks.run(
                () -> box.prepare(now.admission(), state.marking().selections()),
                ballot -> {
                    if (voter == now && state.page() instanceof KioskPage.Review) {
                        now.prepared(ballot);
                        go(new KioskPage.LastStep(ballot.code()));
                    }
                },
                problems -> state.notice.set(new Notice.NotKept(problems.getFirst())));
    }

    private void kept(Voter now, TrackingCode code, Observable<Standing> where) {
        board.countCast();
        notes.take(KioskEvent.SESSION_CAST);
        clock.enter();
        now.kept(code);
        standing.close();
        standing = tasks.watch(where, word -> {
            if (voter == now) {
                heard(code, word);
            }
        });
    }

    private void heard(TrackingCode code, Standing word) {
        switch (word) {
            case Standing.Kept _ -> tell();
            case Standing.InBox inBox -> finished(new KioskPage.Done(code, inBox));
            case Standing.Refused(Problem problem) -> finished(notes.notCounted(problem));
        }
    }

    private void finished(KioskPage next) {
        state.marking.set(BallotMarking.empty(List.of()));
        if (state.page() instanceof KioskPage.Casting) {
            go(next);
        } else {
            state.page.set(next);
        }
        state.secondsLeft.set(clock.doneLeft());
    }

    private void finish() {
        ClosedReason reason = closeAfter;
        closeAfter = null;
        board.helpAnswered();
        forget();
        if (reason != null) {
            notes.take(KioskEvent.CLOSED);
            go(new KioskPage.Closed(reason));
        } else {
            go(offer == null ? new KioskPage.Closed(ClosedReason.NOT_OPENED) : new KioskPage.Waiting());
        }
    }

    private void forget() {
        standing.close();
        standing = () -> {};
        voter = null;
        state.forget();
        if (offer != null) {
            state.comfort.set(Comfort.of(offer.firstLanguage()));
        }
    }

    private void go(KioskPage next) {
        clock.enter();
        state.overlay.set(Overlay.NONE);
        state.page.set(next);
        tell();
    }

    private void tell() {
        board.tell(
                state.page(),
                state.overlay(),
                closeAfter == null ? StatusBoard.Closing.STAYS : StatusBoard.Closing.AFTER_THIS_VOTER);
    }
}
