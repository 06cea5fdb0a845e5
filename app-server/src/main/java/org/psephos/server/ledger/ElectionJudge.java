package org.psephos.server.ledger;

import java.util.Optional;
import java.util.function.Function;
import org.psephos.common.ElectionId;
import org.psephos.common.Problem;
import org.psephos.election.ElectionState;
import org.psephos.record.ChainKind;
import org.psephos.record.Entry;
import org.psephos.record.Origin;
import org.psephos.record.RecordKind;
import org.psephos.record.SignedRecord;
import org.psephos.tally.Authority;
import org.psephos.tally.Blobs;
import org.psephos.tally.Bringing;
import org.psephos.tally.ElectionBook;
import org.psephos.wire.access.KindTable;

/// The rules of one election over its four chains: what would count nothing is refused, by the folds of the count.
///
/// The four writer threads take turns here. A record that passed is in the book before it is on the disk; when the
/// disk then fails the server ends, so that nobody is told anything that rests on it.
public final class ElectionJudge implements Judge {

    private final ElectionBook book;
    private final Function<SignedRecord, Bringing> bringing;
    private Optional<Problem> damage = Optional.empty();

    /// @param bringing how the record that is judged came to the server
    ElectionJudge(ElectionId election, Authority authority, Blobs blobs, Function<SignedRecord, Bringing> bringing) {
        this.book = new ElectionBook(election, authority, blobs);
        this.bringing = bringing;
    }

    /// A chain of the election is damaged and was not read whole. Who lacks ballots, voters or votes cannot tell
    /// what would count: no more records are taken, and wait at the stations until the chain is repaired.
    synchronized void lacks(Origin chain, Problem problem) {
        if (!chain.kind().equals(Optional.of(ChainKind.AUDIT))) {
            damage = Optional.of(problem);
        }
    }

    @Override
    public synchronized Optional<Problem> admit(SignedRecord record) {
        if (damage.isPresent()) {
            return damage;
        }
        Optional<Problem> refusal = record.content()
                .kind()
                .flatMap(kind -> KindTable.refusal(kind, stateFor(kind)))
                .or(() -> isCounted(record) ? book.refusal(record, bringing.apply(record)) : Optional.empty());
        if (refusal.isEmpty()) {
            book.add(record);
        }
        return refusal;
    }

    @Override
    public synchronized void replay(Entry entry) {
        book.add(entry.record());
    }

    /// Asks the book while no record comes in between.
    public synchronized <T> T ask(Function<ElectionBook, T> question) {
        return question.apply(book);
    }

    /// A vote or a check-in made before the close may arrive after it; the fold judges it by its time.
    private ElectionState stateFor(RecordKind kind) {
        ElectionState now = book.ballots().state();
        boolean late = now == ElectionState.CLOSED
                && (kind == RecordKind.VOTE_CAST || kind == RecordKind.VOTER_CHECKIN || kind == RecordKind.VOTER_SLIP);
        return late ? ElectionState.OPEN : now;
    }

    private static boolean isCounted(SignedRecord record) {
        return !record.content().is(RecordKind.TALLY_RESULT)
                && !record.content().is(RecordKind.AUDIT_EVENT)
                && !record.content().is(RecordKind.CHAIN_GENESIS);
    }
}
