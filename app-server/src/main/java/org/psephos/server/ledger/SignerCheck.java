package org.psephos.server.ledger;

import java.util.Optional;
import org.psephos.common.ErrorCode;
import org.psephos.common.Problem;
import org.psephos.crypto.Digest;
import org.psephos.crypto.PublicKey;
import org.psephos.election.KioskEvent;
import org.psephos.json.Json;
import org.psephos.record.RecordContent;
import org.psephos.record.RecordKind;
import org.psephos.record.SignedRecord;
import org.psephos.site.Account;
import org.psephos.site.SiteState;
import org.psephos.site.StationRole;
import org.psephos.site.TrustedKey;
import org.psephos.wire.access.KindTable;

/// Whether the key that signed a record may sign it now, by [KindTable], and whether the signature fits.
///
/// The right hangs on the signer and not on who is signed in where the record arrives: work that was queued at a
/// station is brought by whoever signs in there next.
final class SignerCheck {

    private final ChainHub hub;

    SignerCheck(ChainHub hub) {
        this.hub = hub;
    }

    Optional<Problem> problem(Incoming incoming) {
        SignedRecord record = incoming.record();
        Optional<RecordKind> kind = record.content().kind();
        Optional<Digest> by = record.by();
        if (kind.isEmpty() || by.isEmpty()) {
            return signer("record 0 is made by the server");
        }
        if (by.get().equals(hub.serverKey().fingerprint())) {
            return serversOwn(record, kind.get());
        }
        SiteState site = hub.siteBook().state();
        Optional<Account> person = site.signerOf(by.get());
        Optional<TrustedKey> machine = site.trusted(by.get(), hub.time().now());
        if (person.isEmpty() && machine.isEmpty()) {
            return signer("the key is not known, or signs no more");
        }
        boolean may = person.isPresent()
                ? personMay(person.get(), kind.get())
                : KindTable.machineMaySign(kind.get(), machine.get().role())
                        && isOwnKiosk(machine.get(), record.content());
        if (!may) {
            return signer(kind.get().text());
        }
        if (person.isEmpty() && !isAttended(machine.get(), kind.get(), incoming)) {
            return Optional.of(
                    Problem.of(ErrorCode.RIGHT_MISSING, "command", kind.get().text()));
        }
        boolean itself =
                person.isEmpty() || person.get().id().equals(record.content().oper());
        if (!itself) {
            return signer("oper is another person than the signer");
        }
        PublicKey key = person.map(Account::key).orElseGet(() -> machine.get().key());
        return record.verifies(key)
                ? Optional.empty()
                : Optional.of(Problem.of(ErrorCode.RECORD_SIGNATURE, "id", record.id()));
    }

    /// The server's own key signs before it stands on the trust list, because it is the root of that list.
    private Optional<Problem> serversOwn(SignedRecord record, RecordKind kind) {
        if (!KindTable.onlyTheServerMakes(kind) && !KindTable.machineMaySign(kind, StationRole.SERVER)) {
            return signer(kind.text());
        }
        return record.verifies(hub.serverKey())
                ? Optional.empty()
                : Optional.of(Problem.of(ErrorCode.RECORD_SIGNATURE, "id", record.id()));
    }

    private static boolean personMay(Account person, RecordKind kind) {
        return person.state() == Account.State.ENABLED && KindTable.personMaySign(kind, person.roles());
    }

    /// What a desk makes is taken while somebody sits there who may make it, and waits in its outbox until then.
    private static boolean isAttended(TrustedKey machine, RecordKind kind, Incoming incoming) {
        return machine.role() == StationRole.KIOSK || KindTable.personMaySign(kind, incoming.rolesAtStation());
    }

    /// A station takes down what happens at its own kiosks, in the chains of elections, and nothing else.
    private static boolean isOwnKiosk(TrustedKey machine, RecordContent content) {
        return !content.is(RecordKind.AUDIT_EVENT)
                || (!content.origin().isOfSite()
                        && content.body()
                                .get("event")
                                .flatMap(event -> event instanceof Json.Text(String text)
                                        ? KioskEvent.of(text)
                                        : Optional.empty())
                                .isPresent()
                        && content.body()
                                .get("station")
                                .equals(Optional.of(
                                        new Json.Text(machine.station().toString())))
                        && content.body().has("subject"));
    }

    private static Optional<Problem> signer(String reason) {
        return Optional.of(Problem.of(ErrorCode.RIGHT_SIGNER, "reason", reason));
    }
}
