package org.psephos.wire.access;

import static org.psephos.site.Role.ADMIN;
import static org.psephos.site.Role.AUDITOR;
import static org.psephos.site.Role.CLERK;
import static org.psephos.site.Role.OFFICIAL;
import static org.psephos.site.Role.OPERATOR;

import java.util.Optional;
import org.psephos.common.ErrorCode;
import org.psephos.common.Problem;
import org.psephos.wire.command.CommandName;
import org.psephos.wire.command.Topic;

/// The one table of rights. What it does not allow is denied; `docs/commands.md` prints it.
public final class AccessTable {

    private AccessTable() {}

    /// Who may use a command.
    public static Right of(CommandName command) {
        return switch (command) {
            case HELLO, JOIN -> Right.at(Standing.values());
            case SETUP, SIGN_IN, ACCOUNT_ENROL -> Right.at(Standing.BEFORE_SIGN_IN);
            case SIGN_OUT -> Right.at(Standing.SIGNED_IN, Standing.LOCKED, Standing.DISABLED);
            case LOCK -> Right.at(Standing.SIGNED_IN, Standing.LOCKED);
            case UNLOCK -> Right.at(Standing.LOCKED);
            case PASSPHRASE -> Right.at(Standing.SIGNED_IN);
            case JOIN_LIST -> Right.of(OFFICIAL, OPERATOR, ADMIN);
            case JOIN_CONFIRM, JOIN_REFUSE, JOIN_TOKEN, TRUST_ADD, TRUST_REMOVE -> Right.of(OFFICIAL, ADMIN);
            case TRUST_LIST, STATUS -> Right.everyRole();
            case HELD -> Right.of(org.psephos.site.Role.REPLICA);
            case STATIONS, COPIES -> Right.of(OFFICIAL, OPERATOR, AUDITOR, ADMIN);
            case ACCOUNT_LIST -> Right.everyPerson();
            case ACCOUNT_INVITE, ACCOUNT_CODE, ACCOUNT_TAKE_BACK, ACCOUNT_CHANGE -> Right.of(ADMIN);
            case PUT -> Right.of(CLERK, OFFICIAL, ADMIN, org.psephos.site.Role.KIOSK);
            case GET, LIST, COUNT, HAVE, CHAINS, CHECKPOINT, TILE, ENTRIES, BLOB -> Right.everyRole();
            case CHECK -> Right.of(OFFICIAL, OPERATOR, AUDITOR, ADMIN);
            case ROLL_PAGE -> Right.of(CLERK);
            case ELECTION_CREATE -> Right.of(OFFICIAL);
            case SUBSCRIBE, UNSUBSCRIBE -> Right.everyRole();
            case DRAIN, RESUME, STOP -> Right.of(OPERATOR, ADMIN);
        };
    }

    /// Who may follow a topic.
    public static Right of(Topic topic) {
        return switch (topic) {
            case SERVER_LOG, REPLICATION_LOG, STATIONS -> Right.of(OFFICIAL, OPERATOR, AUDITOR, ADMIN);
            case ROLL -> Right.of(CLERK);
            case RECORDS, BLOCKS, HINT -> Right.everyRole();
        };
    }

    /// Why `caller` may not use `command`; empty when it may.
    public static Optional<Problem> refusal(CommandName command, Caller caller) {
        return refusal(of(command), command.text(), caller);
    }

    /// Why `caller` may not follow `topic`; empty when it may.
    public static Optional<Problem> refusal(Topic topic, Caller caller) {
        return refusal(of(topic), topic.text(), caller);
    }

    static Optional<Problem> refusal(Right right, String what, Caller caller) {
        if (right.allows(caller)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (caller.standing()) {
                    case STRANGER -> Problem.of(ErrorCode.RIGHT_STRANGER);
                    case BEFORE_SIGN_IN -> Problem.of(ErrorCode.RIGHT_SIGN_IN);
                    case LOCKED -> Problem.of(ErrorCode.RIGHT_LOCKED);
                    case DISABLED -> Problem.of(ErrorCode.RIGHT_DISABLED);
                    case SIGNED_IN -> Problem.of(ErrorCode.RIGHT_MISSING, "command", what);
                });
    }
}
