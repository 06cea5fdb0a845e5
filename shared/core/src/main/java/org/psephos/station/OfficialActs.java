package org.psephos.station;

import java.util.List;
import java.util.Optional;
import org.psephos.client.SessionState;
import org.psephos.common.Outcome;
import org.psephos.common.RecordId;
import org.psephos.crypto.Digest;
import org.psephos.json.Json;
import org.psephos.record.ChainKind;
import org.psephos.record.RecordKind;
import org.psephos.tally.Act;
import org.psephos.tally.ActKind;
import org.psephos.wire.command.RecordCommand;

/// Acts by which officials take a record of an open election out of force: proposed by one, signed by another. Where a
/// proposal about the same record waits already, only who is missing signs.
public final class OfficialActs {

    private final Station station;

    /// @param station where the officials stand
    public OfficialActs(Station station) {
        this.station = station;
    }

    /// What is to be taken out of force, and why.
    ///
    /// @param kind a vote, or a check-in, a slip, a withdrawal
    /// @param record the record
    /// @param sum its digest
    /// @param words what the screen said that it does
    /// @param reason why
    public record Cancelling(ActKind kind, RecordId record, Digest sum, String words, String reason) {

        ChainKind chain() {
            return kind == ActKind.UNCAST ? ChainKind.VOTES : ChainKind.VOTERS;
        }
    }

    /// Two officials decide; both answers of the server are waited for.
    ///
    /// @return the proposal, which is in force then; refused with the first reason of either official. What the
    /// first
    ///     has signed stays and waits for a second
    public Outcome<RecordId> decide(
            ElectionFollower election, Cancelling cancelling, Signatory first, Signatory second) {
        return station.with(first, maker -> step(election, cancelling, maker, waiting(election, cancelling)))
                .then(step -> step.inForce()
                        ? Outcome.done(step.act())
                        : station.with(second, maker -> sign(election, cancelling, maker, step.act())));
    }

    /// How far the act is.
    private record Step(RecordId act, boolean inForce) {}

    private static List<Act> waiting(ElectionFollower election, Cancelling cancelling) {
        return election.ask(book -> book.acts().open().stream()
                .filter(act -> act.kind() == cancelling.kind()
                        && act.digest().equals(cancelling.sum())
                        && act.target()
                                .cancels()
                                .filter(cancelling.record()::equals)
                                .isPresent())
                .toList());
    }

    /// The first official's part: a new proposal, or a signature under one that waits.
    private static Outcome<Step> step(
            ElectionFollower election, Cancelling cancelling, RecordMaker maker, List<Act> waiting) {
        Optional<Act> open = waiting.stream().findFirst();
        if (open.isEmpty()) {
            return propose(election, cancelling, maker).map(act -> new Step(act, false));
        }
        boolean signed = maker.person()
                .map(SessionState.Person::account)
                .filter(open.get().signers()::contains)
                .isPresent();
        return signed
                ? Outcome.done(new Step(open.get().id(), false))
                : sign(election, cancelling, maker, open.get().id()).map(act -> new Step(act, true));
    }

    private static Outcome<RecordId> propose(ElectionFollower election, Cancelling cancelling, RecordMaker maker) {
        Json.Obj body = Json.Obj.EMPTY
                .with("act", cancelling.kind().text())
                .with("digest", cancelling.sum().hex())
                .with("words", cancelling.words())
                .with("cancels", cancelling.record().toString())
                .with("reason", cancelling.reason());
        return maker.byPerson(election.origin(cancelling.chain()), RecordKind.ACT_PROPOSED, body)
                .then(made -> maker.send(made).map(stored -> made.id()));
    }

    private static Outcome<RecordId> sign(
            ElectionFollower election, Cancelling cancelling, RecordMaker maker, RecordId act) {
        Json.Obj body = Json.Obj.EMPTY
                .with("act", act.toString())
                .with("digest", cancelling.sum().hex());
        Outcome<RecordCommand.Stored> stored = maker.byPerson(
                        election.origin(cancelling.chain()), RecordKind.ACT_SIGNED, body)
                .then(maker::send);
        return stored.map(there -> act);
    }
}
