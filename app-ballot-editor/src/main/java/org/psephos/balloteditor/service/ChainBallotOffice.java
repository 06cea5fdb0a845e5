package org.psephos.balloteditor.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.psephos.common.ElectionId;
import org.psephos.common.ErrorCode;
import org.psephos.common.Observable;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.OperatorId;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.election.Election;
import org.psephos.election.ElectionCodec;
import org.psephos.election.ElectionKind;
import org.psephos.election.Fingerprint;
import org.psephos.election.Language;
import org.psephos.election.Polls;
import org.psephos.json.Json;
import org.psephos.record.ChainKind;
import org.psephos.record.RecordKind;
import org.psephos.station.ElectionFollower;
import org.psephos.station.Station;
import org.psephos.tally.Act;
import org.psephos.tally.ActKind;
import org.psephos.tally.BallotsState;
import org.psephos.tally.ElectionBook;
import org.psephos.wire.command.AccountCommand;
import org.psephos.wire.command.RecordCommand;

/// The office on the chains of the server: each change is a record signed by the official, each state a fold.
public final class ChainBallotOffice implements BallotOffice, AutoCloseable {

    private final Station station;
    private final Observable<List<ElectionFile>> elections = new Observable<>(List.of());
    private final ConcurrentHashMap<OperatorId, String> names = new ConcurrentHashMap<>();
    private final Subscription following;

    /// @param station the app's side of the network
    public ChainBallotOffice(Station station) {
        this.station = station;
        this.following = station.elections().changes().subscribe(count -> take());
    }

    private void take() {
        elections.set(station.elections().summaries().get().stream()
                .flatMap(each -> file(each.id()).stream())
                .toList());
    }

    private Optional<ElectionFile> file(ElectionId id) {
        return station.elections().election(id).flatMap(follower -> follower.ask(this::file));
    }

    private Optional<ElectionFile> file(ElectionBook book) {
        BallotsState ballots = book.ballots();
        return ballots.current().map(save -> {
            List<Fingerprint> earlier = new ArrayList<>(ballots.saves().stream()
                    .map(BallotsState.Save::fingerprint)
                    .toList()
                    .reversed());
            earlier.removeFirst();
            return new ElectionFile(
                    save.definition(),
                    ballots.state(),
                    save.fingerprint(),
                    save.stamp().time(),
                    signers(book, save.fingerprint()),
                    earlier,
                    book.acts().open().stream()
                            .filter(act ->
                                    act.digest().equals(save.fingerprint().digest()))
                            .map(act -> new ElectionFile.Waiting(act.kind(), List.copyOf(act.signers())))
                            .toList());
        });
    }

    private List<ElectionFile.Signer> signers(ElectionBook book, Fingerprint fingerprint) {
        return book.acts().all().stream()
                .filter(act -> act.kind() == ActKind.SEAL)
                .filter(act -> act.digest().equals(fingerprint.digest()))
                .flatMap(act -> signers(act).stream())
                .distinct()
                .toList();
    }

    private List<ElectionFile.Signer> signers(Act act) {
        List<ElectionFile.Signer> signers = new ArrayList<>();
        for (OperatorId operator : act.signers()) {
            boolean first = signers.isEmpty();
            signers.add(new ElectionFile.Signer(
                    operator,
                    name(operator),
                    first ? act.proposed().time() : act.signed().time()));
        }
        return signers;
    }

    /// What colleagues call somebody; the short id while the server has not told.
    private String name(OperatorId operator) {
        if (!names.containsKey(operator)) {
            station.session()
                    .call(new AccountCommand.ListAccounts())
                    .match(
                            all -> all.accounts().forEach(each -> names.put(each.account(), each.fullName())),
                            problems -> {});
        }
        return names.getOrDefault(operator, operator.shortForm());
    }

    @Override
    public Observable<List<ElectionFile>> elections() {
        return elections;
    }

    @Override
    public Optional<OperatorId> person() {
        return station.session().state().get().person().map(person -> person.account());
    }

    @Override
    public Outcome<ElectionId> create(ElectionKind kind, Polls polls, Language language) {
        ElectionId id = new ElectionId(station.tools().ids().next());
        return begin(Election.draft(id, kind, polls, language));
    }

    @Override
    public Outcome<ElectionId> copy(ElectionId earlier) {
        ElectionId id = new ElectionId(station.tools().ids().next());
        return find(earlier)
                .then(follower -> follower.ballots()
                        .current()
                        .map(save -> begin(save.definition().edit().copyAs(id)))
                        .orElseGet(ChainBallotOffice::unknown));
    }

    /// Makes an election from a whole definition, as from a file.
    public Outcome<ElectionId> begin(Election definition) {
        return station.elections()
                .create(definition.id())
                .then(follower -> put(follower, definition))
                .map(saved -> definition.id());
    }

    @Override
    public Outcome<Fingerprint> save(Election draft) {
        return find(draft.id()).then(follower -> put(follower, draft));
    }

    private Outcome<Fingerprint> put(ElectionFollower follower, Election draft) {
        long version = follower.ballots().saves().size() + 1L;
        Json.Obj body =
                Json.Obj.EMPTY.with("definition", ElectionCodec.write(draft)).with("version", version);
        return send(follower, RecordKind.BALLOT_DRAFT, body).map(stored -> ElectionCodec.fingerprint(draft));
    }

    @Override
    public Outcome<Fingerprint> review(ElectionId election, Fingerprint draft) {
        return find(election)
                .then(follower ->
                        send(follower, RecordKind.BALLOT_REVIEW, Json.Obj.EMPTY.with("fingerprint", draft.hex())))
                .map(stored -> draft);
    }

    @Override
    public Outcome<Fingerprint> approve(ElectionId election, Fingerprint draft, String words) {
        return propose(election, ActKind.SEAL, draft, words);
    }

    @Override
    public Outcome<Fingerprint> seal(ElectionId election, Fingerprint draft) {
        return sign(election, ActKind.SEAL, draft);
    }

    @Override
    public Outcome<Fingerprint> decide(ElectionId election, ActKind act, String words) {
        return find(election)
                .then(follower -> follower.ballots()
                        .current()
                        .map(save ->
                                follower.ask(ElectionBook::acts).open().stream().anyMatch(open -> open.kind() == act)
                                        ? sign(election, act, save.fingerprint())
                                        : propose(election, act, save.fingerprint(), words))
                        .orElseGet(ChainBallotOffice::unknown));
    }

    private Outcome<Fingerprint> propose(ElectionId election, ActKind act, Fingerprint about, String words) {
        Json.Obj body = Json.Obj.EMPTY
                .with("act", act.text())
                .with("digest", about.hex())
                .with("words", words);
        return find(election)
                .then(follower -> send(follower, RecordKind.ACT_PROPOSED, body))
                .map(stored -> about);
    }

    private Outcome<Fingerprint> sign(ElectionId election, ActKind act, Fingerprint about) {
        return find(election)
                .then(follower -> follower.ask(ElectionBook::acts).open().stream()
                        .filter(open -> open.kind() == act && open.digest().equals(about.digest()))
                        .reduce((earlier, later) -> later)
                        .map(open -> send(
                                        follower,
                                        RecordKind.ACT_SIGNED,
                                        Json.Obj.EMPTY
                                                .with("act", open.id().toString())
                                                .with("digest", about.hex()))
                                .map(stored -> about))
                        .orElseGet(() -> Outcome.refused(Problem.of(ErrorCode.ACT_UNKNOWN))));
    }

    private Outcome<RecordCommand.Stored> send(ElectionFollower follower, RecordKind kind, Json.Obj body) {
        return station.records()
                .byPerson(follower.origin(ChainKind.BALLOTS), kind, body)
                .then(station.records()::send);
    }

    private Outcome<ElectionFollower> find(ElectionId election) {
        return station.elections().election(election).map(Outcome::done).orElseGet(ChainBallotOffice::unknown);
    }

    private static <T> Outcome<T> unknown() {
        return Outcome.refused(Problem.of(ErrorCode.ELECTION_UNKNOWN));
    }

    @Override
    public void close() {
        following.close();
    }
}
