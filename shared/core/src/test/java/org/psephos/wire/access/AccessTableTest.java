package org.psephos.wire.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.psephos.common.ErrorCode;
import org.psephos.site.Role;
import org.psephos.wire.command.CommandName;
import org.psephos.wire.command.Topic;

class AccessTableTest {

    @Test
    void aStrangerMayOnlyGreetAndAskToJoin() {
        assertThat(allowed(Caller.stranger())).containsExactlyInAnyOrder(CommandName.HELLO, CommandName.JOIN);
        assertThat(AccessTable.refusal(CommandName.PUT, Caller.stranger())
                        .orElseThrow()
                        .code())
                .isEqualTo(ErrorCode.RIGHT_STRANGER);
    }

    @Test
    void aStrangerHasNoRoleWhateverItsKeyWasGood() {
        Caller removed = new Caller(Standing.STRANGER, EnumSet.allOf(Role.class));
        assertThat(allowed(removed)).containsExactlyInAnyOrder(CommandName.HELLO, CommandName.JOIN);
    }

    @Test
    void aTrustedStationCanOnlyBeginASessionBeforeSignIn() {
        Caller station = new Caller(Standing.BEFORE_SIGN_IN, Set.of());
        assertThat(allowed(station))
                .containsExactlyInAnyOrder(
                        CommandName.HELLO,
                        CommandName.JOIN,
                        CommandName.SETUP,
                        CommandName.SIGN_IN,
                        CommandName.ACCOUNT_ENROL);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"KIOSK", "REPLICA"},
            mode = EnumSource.Mode.EXCLUDE)
    void aLockedPersonCanOnlyUnlockOrLeave(Role role) {
        assertThat(allowed(new Caller(Standing.LOCKED, Set.of(role))))
                .containsExactlyInAnyOrder(
                        CommandName.HELLO,
                        CommandName.JOIN,
                        CommandName.SIGN_OUT,
                        CommandName.LOCK,
                        CommandName.UNLOCK);
        assertThat(allowed(new Caller(Standing.DISABLED, Set.of(role))))
                .containsExactlyInAnyOrder(CommandName.HELLO, CommandName.JOIN, CommandName.SIGN_OUT);
    }

    @Test
    void aKioskCastsWhetherOrNotAPersonIsSignedIn() {
        for (Standing standing : EnumSet.complementOf(EnumSet.of(Standing.STRANGER))) {
            assertThat(AccessTable.refusal(CommandName.PUT, new Caller(standing, Set.of(Role.KIOSK))))
                    .isEmpty();
        }
    }

    @Test
    void aReplicaNeverBringsRecordsAndNeverReadsPersons() {
        Set<CommandName> allowed = allowed(new Caller(Standing.BEFORE_SIGN_IN, Set.of(Role.REPLICA)));
        assertThat(allowed).contains(CommandName.ENTRIES, CommandName.TILE, CommandName.CHECKPOINT, CommandName.BLOB);
        assertThat(allowed).doesNotContain(CommandName.PUT, CommandName.ROLL_PAGE, CommandName.ACCOUNT_LIST);
    }

    @Test
    void onlyClerksReadPersonsAndOnlyAdminsInvite() {
        assertThat(AccessTable.of(CommandName.ROLL_PAGE).roles()).containsExactly(Role.CLERK);
        assertThat(AccessTable.of(Topic.ROLL).roles()).containsExactly(Role.CLERK);
        assertThat(AccessTable.of(CommandName.ACCOUNT_INVITE).roles()).containsExactly(Role.ADMIN);
    }

    @Test
    void theReasonOfARefusalFitsTheStanding() {
        assertThat(code(Standing.BEFORE_SIGN_IN)).isEqualTo(ErrorCode.RIGHT_SIGN_IN);
        assertThat(code(Standing.SIGNED_IN)).isEqualTo(ErrorCode.RIGHT_MISSING);
        assertThat(code(Standing.LOCKED)).isEqualTo(ErrorCode.RIGHT_LOCKED);
        assertThat(code(Standing.DISABLED)).isEqualTo(ErrorCode.RIGHT_DISABLED);
    }

    private static ErrorCode code(Standing standing) {
        Caller auditor = new Caller(standing, Set.of(Role.AUDITOR));
        return AccessTable.refusal(CommandName.STOP, auditor).orElseThrow().code();
    }

    private static Set<CommandName> allowed(Caller caller) {
        return Arrays.stream(CommandName.values())
                .filter(name -> AccessTable.refusal(name, caller).isEmpty())
                .collect(Collectors.toSet());
    }
}
