package org.psephos.server.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.crypto.Digest;
import org.psephos.json.Json;
import org.psephos.record.Commitment;
import org.psephos.record.LargeBody;
import org.psephos.record.RecordCheck;
import org.psephos.record.RecordContent;
import org.psephos.record.SignedRecord;
import org.psephos.server.log.EventLog;
import org.psephos.server.log.LogEvent;
import org.psephos.store.Appended;
import org.psephos.store.ChainStore;
import org.psephos.store.ChainView;
import org.psephos.store.Submission;

/// Where records come in: form, signer, private object and bytes beside the record are checked here, on the caller's
/// thread; the chain's writer then asks the chain's judge.
///
/// A caller may believe that a record is stored when the outcome holds a [Appended]. Thread-safe.
public final class RecordDesk {

    private final ChainHub hub;
    private final PersonVault vault;
    private final EventLog log;
    private final SignerCheck signers;
    private final PersonRule persons;
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong waiting = new AtomicLong();
    private volatile Intake intake = Intake.OPEN;

    /// Whether records are taken.
    public enum Intake {
        /// They are.
        OPEN,
        /// The server is being stopped.
        DRAINING
    }

    RecordDesk(ChainHub hub, PersonVault vault, EventLog log) {
        this.hub = hub;
        this.vault = vault;
        this.log = log;
        this.signers = new SignerCheck(hub);
        this.persons = new PersonRule(hub.time());
    }

    /// Takes a record and waits for its acknowledgement.
    ///
    /// Refused with every reason of a record, a signer, a chain and its judge.
    public Outcome<Appended> put(Incoming incoming) {
        return intake == Intake.DRAINING ? Outcome.refused(Problem.of(ErrorCode.SERVER_DRAINING)) : putOwn(incoming);
    }

    /// Takes a record of the server itself, which goes on until the chains are closed.
    Outcome<Appended> putOwn(Incoming incoming) {
        waiting.incrementAndGet();
        try {
            Outcome<Appended> outcome = hub.host(incoming.record().origin().text())
                    .then(ChainHost::store)
                    .then(store -> judged(incoming, store));
            count(incoming.record(), outcome);
            return outcome;
        } finally {
            waiting.decrementAndGet();
        }
    }

    /// Takes no more records, or takes them again.
    public void set(Intake next) {
        intake = next;
    }

    /// Whether records are taken.
    public Intake intake() {
        return intake;
    }

    /// How many records were accepted since the server started.
    public long accepted() {
        return accepted.get();
    }

    /// How many records were refused since the server started.
    public long refused() {
        return refused.get();
    }

    /// How many records wait for their acknowledgement.
    public int waiting() {
        return (int) waiting.get();
    }

    private Outcome<Appended> judged(Incoming incoming, ChainStore store) {
        Optional<Problem> problem = problem(incoming);
        if (problem.isPresent()) {
            return known(incoming.record(), store.view())
                    .map(Outcome::done)
                    .orElseGet(() -> Outcome.refused(problem.get()));
        }
        RecordContent content = incoming.record().content();
        Optional<Problem> unkept =
                content.priv().flatMap(priv -> vault.keep(priv, incoming.personal(), incoming.salt()));
        if (unkept.isPresent()) {
            return Outcome.refused(unkept.get());
        }
        byte[] blob = incoming.blob().bytes();
        Submission submission =
                blob.length == 0 ? Submission.of(incoming.record()) : Submission.of(incoming.record(), blob);
        CompletableFuture<Outcome<Appended>> answer = hub.submit(store, submission, incoming.bringing());
        return answer.join();
    }

    private Optional<Problem> problem(Incoming incoming) {
        RecordContent content = incoming.record().content();
        List<Problem> faults = RecordCheck.problems(content);
        if (!faults.isEmpty()) {
            return faults.stream().findFirst();
        }
        if (!content.host().equals(hub.site().site())) {
            return wrong("host", "is not this site");
        }
        return signers.problem(incoming).or(() -> beside(incoming));
    }

    private Optional<Problem> beside(Incoming incoming) {
        RecordContent content = incoming.record().content();
        boolean committed = content.priv().isPresent();
        if (committed != !incoming.salt().isEmpty()) {
            return wrong("priv", committed ? "the private object is missing" : "the record has no commitment");
        }
        if (committed && !opens(content.priv().get(), incoming)) {
            return wrong("priv", "is not the commitment to the private object");
        }
        Optional<Problem> unfit = committed ? persons.problem(content, incoming.personal()) : Optional.empty();
        if (unfit.isPresent()) {
            return unfit;
        }
        byte[] blob = incoming.blob().bytes();
        return blob.length > 0 && LargeBody.restore(content, blob) instanceof Outcome.Refused<Json.Obj> bad
                ? Optional.of(bad.problem())
                : Optional.empty();
    }

    private static boolean opens(Digest priv, Incoming incoming) {
        try {
            return Commitment.to(incoming.personal(), Digest.ofHex(incoming.salt()))
                    .priv()
                    .equals(priv);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// The first answer, when exactly this record was stored before and would be refused now.
    private static Optional<Appended> known(SignedRecord record, ChainView view) {
        return view.entry(record.id())
                .filter(entry -> entry.record().sum().equals(record.sum()))
                .map(entry -> new Appended(entry.seq(), entry.leaf(), Appended.Mark.DUPLICATE));
    }

    private void count(SignedRecord record, Outcome<Appended> outcome) {
        switch (outcome) {
            case Outcome.Done<Appended>(Appended done) -> {
                if (done.mark() == Appended.Mark.NEW) {
                    accepted.incrementAndGet();
                } else {
                    log.write(LogEvent.RECORD_DUPLICATE, Map.of("origin", record.origin(), "seq", done.seq()));
                }
            }
            case Outcome.Refused<Appended> bad -> {
                refused.incrementAndGet();
                log.write(
                        LogEvent.RECORD_REFUSED,
                        Map.of(
                                "origin", record.origin(),
                                "record", record.id(),
                                "kind", record.content().kindText(),
                                "code", bad.problem().code().text()));
            }
        }
    }

    private static Optional<Problem> wrong(String member, String reason) {
        return Optional.of(Problem.of(ErrorCode.RECORD_BODY, "member", member).with("reason", reason));
    }
}
