package org.psephos.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.psephos.common.Chance;
import org.psephos.common.ErrorCode;
import org.psephos.common.IdSource;
import org.psephos.common.OperatorId;
import org.psephos.common.Outcome;
import org.psephos.common.RecordId;
import org.psephos.common.SiteId;
import org.psephos.common.StationId;
import org.psephos.crypto.SigningKey;
import org.psephos.json.Json;
import org.psephos.record.ChainKind;
import org.psephos.record.Origin;
import org.psephos.record.RecordContent;
import org.psephos.record.RecordKind;
import org.psephos.record.RecordTime;
import org.psephos.record.SignedRecord;

class SiteStateTest {

    private static final Instant NOW = Instant.parse("2026-11-03T08:00:00Z");
    private static final Chance CHANCE = Chance.seeded(7);
    private static final IdSource IDS = IdSource.from(CHANCE);
    private static final SigningKey SERVER = SigningKey.generate(CHANCE);
    private static final SigningKey ADMIN = SigningKey.generate(CHANCE);
    private static final SigningKey CLERK = SigningKey.generate(CHANCE);
    private static final SigningKey KIOSK = SigningKey.generate(CHANCE);
    private static final OperatorId ADMIN_ID = new OperatorId(IDS.next());
    private static final OperatorId CLERK_ID = new OperatorId(IDS.next());

    private static final SiteState BEGUN = SiteState.EMPTY
            .fold(trust(SERVER, SERVER, StationRole.SERVER))
            .fold(account(SERVER, ADMIN_ID, ADMIN, Role.ADMIN))
            .fold(account(SERVER, CLERK_ID, CLERK, Role.CLERK));

    @Test
    void theServersOwnKeyIsTheRoot() {
        assertThat(SiteState.EMPTY.fold(trust(KIOSK, KIOSK, StationRole.KIOSK))).isSameAs(SiteState.EMPTY);
        assertThat(BEGUN.server().orElseThrow().fingerprint())
                .isEqualTo(SERVER.publicKey().fingerprint());
    }

    @Test
    void anAdministratorAdmitsAndRemovesMachines() {
        SiteState with = BEGUN.fold(trust(ADMIN, KIOSK, StationRole.KIOSK));
        assertThat(with.trusted(KIOSK.publicKey().fingerprint(), NOW)).isPresent();
        SiteState without = with.fold(remove(ADMIN, KIOSK));
        assertThat(without.trusted(KIOSK.publicKey().fingerprint(), NOW)).isEmpty();
    }

    @Test
    void aMachineThatIsAddedAgainAsAnotherKeepsWhatItWasForItsOldSignatures() {
        SiteState with = BEGUN.fold(trust(ADMIN, KIOSK, StationRole.KIOSK))
                .fold(remove(ADMIN, KIOSK))
                .fold(trust(ADMIN, KIOSK, StationRole.STATION));
        TrustedKey entry = with.trusted(KIOSK.publicKey().fingerprint(), NOW).orElseThrow();
        assertThat(entry.role()).isEqualTo(StationRole.STATION);
        assertThat(entry.rolesEver()).containsExactlyInAnyOrder(StationRole.KIOSK, StationRole.STATION);
    }

    @Test
    void aClerkAStrangerAndTheMachineItselfAdmitNobody() {
        for (SigningKey signer : new SigningKey[] {CLERK, KIOSK}) {
            assertThat(code(BEGUN.after(trust(signer, KIOSK, StationRole.KIOSK))))
                    .isEqualTo(ErrorCode.RIGHT_SIGNER);
        }
    }

    @Test
    void theServersOwnKeyIsNeitherRemovedNorReplaced() {
        assertThat(code(BEGUN.after(remove(ADMIN, SERVER)))).isEqualTo(ErrorCode.RECORD_BODY);
        assertThat(code(BEGUN.after(trust(ADMIN, SERVER, StationRole.KIOSK)))).isEqualTo(ErrorCode.RECORD_BODY);
    }

    @Test
    void trustEndsWhenItsTimeIsOver() {
        Json.Obj body = SiteBodies.trustAdd(KIOSK.publicKey(), StationRole.KIOSK, station(), "Kiosk 1", "")
                .with("until", RecordTime.text(NOW.plusSeconds(60)));
        SiteState with = BEGUN.fold(sign(ADMIN, ChainKind.TRUST, RecordKind.TRUST_ADD, body));
        assertThat(with.trusted(KIOSK.publicKey().fingerprint(), NOW)).isPresent();
        assertThat(with.trusted(KIOSK.publicKey().fingerprint(), NOW.plus(Duration.ofSeconds(60))))
                .isEmpty();
    }

    @Test
    void theLastAdministratorStays() {
        Json.Obj body = SiteBodies.accountChange(ADMIN_ID, Set.of(Role.ADMIN), Account.State.DISABLED, "");
        assertThat(code(BEGUN.after(sign(ADMIN, ChainKind.ACCOUNTS, RecordKind.ACCOUNT_CHANGE, body))))
                .isEqualTo(ErrorCode.ACCOUNT_LAST_ADMIN);
    }

    @Test
    void nobodyChangesTheOwnAccountAndAnotherAdministratorDoes() {
        Json.Obj promote = SiteBodies.accountChange(CLERK_ID, Set.of(Role.ADMIN), Account.State.ENABLED, "");
        SiteState two = BEGUN.fold(sign(ADMIN, ChainKind.ACCOUNTS, RecordKind.ACCOUNT_CHANGE, promote));
        Json.Obj more =
                SiteBodies.accountChange(ADMIN_ID, Set.of(Role.ADMIN, Role.OFFICIAL), Account.State.ENABLED, "more");
        assertThat(code(two.after(sign(ADMIN, ChainKind.ACCOUNTS, RecordKind.ACCOUNT_CHANGE, more))))
                .isEqualTo(ErrorCode.ACCOUNT_SELF);
        SiteState changed = two.after(sign(CLERK, ChainKind.ACCOUNTS, RecordKind.ACCOUNT_CHANGE, more))
                .orThrow();
        assertThat(changed.account(ADMIN_ID).orElseThrow().roles()).containsOnly(Role.ADMIN, Role.OFFICIAL);
        assertThat(changed.account(ADMIN_ID).orElseThrow().since()).isEqualTo(NOW);
    }

    @Test
    void aDisabledPersonSignsNothingNew() {
        Json.Obj promote = SiteBodies.accountChange(CLERK_ID, EnumSet.of(Role.ADMIN), Account.State.ENABLED, "");
        Json.Obj disable = SiteBodies.accountChange(CLERK_ID, EnumSet.of(Role.ADMIN), Account.State.DISABLED, "");
        SiteState promoted = BEGUN.fold(sign(ADMIN, ChainKind.ACCOUNTS, RecordKind.ACCOUNT_CHANGE, promote));
        assertThat(promoted.after(trust(CLERK, KIOSK, StationRole.KIOSK)).isDone())
                .isTrue();
        SiteState disabled = promoted.fold(sign(ADMIN, ChainKind.ACCOUNTS, RecordKind.ACCOUNT_CHANGE, disable));
        assertThat(code(disabled.after(trust(CLERK, KIOSK, StationRole.KIOSK)))).isEqualTo(ErrorCode.RIGHT_SIGNER);
    }

    @Test
    void aNewKeyTakesOverAndTheFormerOneIsStillThePersons() {
        SigningKey next = SigningKey.generate(CHANCE);
        Json.Obj body = SiteBodies.accountKey(CLERK_ID, next.publicKey());
        SiteState changed = BEGUN.fold(sign(SERVER, ChainKind.ACCOUNTS, RecordKind.ACCOUNT_KEY, body));
        assertThat(changed.signerOf(CLERK.publicKey().fingerprint())).isEmpty();
        assertThat(changed.holderOf(CLERK.publicKey().fingerprint())
                        .orElseThrow()
                        .id())
                .isEqualTo(CLERK_ID);
        assertThat(changed.signerOf(next.publicKey().fingerprint())).isPresent();
    }

    @Test
    void oneKeyIsOnePerson() {
        SignedRecord second = account(SERVER, new OperatorId(IDS.next()), ADMIN, Role.OFFICIAL);
        assertThat(code(BEGUN.after(second))).isEqualTo(ErrorCode.ACCOUNT_EXISTS);
    }

    private static ErrorCode code(Outcome<SiteState> outcome) {
        return ((Outcome.Refused<SiteState>) outcome).problem().code();
    }

    private static StationId station() {
        return new StationId(IDS.next());
    }

    private static SignedRecord trust(SigningKey by, SigningKey key, StationRole role) {
        return sign(
                by,
                ChainKind.TRUST,
                RecordKind.TRUST_ADD,
                SiteBodies.trustAdd(key.publicKey(), role, station(), "A machine", "town hall"));
    }

    private static SignedRecord remove(SigningKey by, SigningKey key) {
        return sign(
                by,
                ChainKind.TRUST,
                RecordKind.TRUST_REMOVE,
                SiteBodies.trustRemove(key.publicKey().fingerprint(), "lost"));
    }

    private static SignedRecord account(SigningKey by, OperatorId id, SigningKey key, Role... roles) {
        return sign(
                by,
                ChainKind.ACCOUNTS,
                RecordKind.ACCOUNT_ADD,
                SiteBodies.accountAdd(id, key.publicKey(), Set.of(roles)));
    }

    private static SignedRecord sign(SigningKey key, ChainKind chain, RecordKind kind, Json.Obj body) {
        RecordContent content = RecordContent.of(
                Origin.ofSite("psephos.example", chain),
                new RecordId(IDS.next()),
                NOW,
                kind,
                ADMIN_ID,
                new SiteId(IDS.next()),
                body);
        return SignedRecord.sign(content, key);
    }
}
