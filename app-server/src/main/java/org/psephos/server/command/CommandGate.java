package org.psephos.server.command;

import java.util.Map;
import java.util.Optional;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.server.log.EventLog;
import org.psephos.server.log.LogEvent;
import org.psephos.server.session.Session;
import org.psephos.server.session.Sessions;
import org.psephos.store.DamagedException;
import org.psephos.store.SealedStoreException;
import org.psephos.store.StoreException;
import org.psephos.wire.access.AccessTable;
import org.psephos.wire.access.Caller;
import org.psephos.wire.command.AccountCommand;
import org.psephos.wire.command.ChainCommand;
import org.psephos.wire.command.Command;
import org.psephos.wire.command.CopyCommand;
import org.psephos.wire.command.RecordCommand;
import org.psephos.wire.command.Reply;
import org.psephos.wire.command.ServerCommand;
import org.psephos.wire.command.SessionCommand;
import org.psephos.wire.command.StationCommand;

/// The only way to the handlers, and the only place in the server that asks the table of rights for a command.
public final class CommandGate {

    private final Sessions sessions;
    private final EventLog log;
    private final Handlers handlers;

    /// What lies behind the gate.
    public record Handlers(
            Handler<SessionCommand<?>> session,
            Handler<StationCommand<?>> station,
            Handler<AccountCommand<?>> account,
            Handler<RecordCommand<?>> record,
            Handler<ChainCommand<?>> chain,
            Handler<CopyCommand<?>> copy,
            Handler<ServerCommand<?>> server) {}

    /// Carries out the commands of one area.
    ///
    /// @param <C> the commands
    @FunctionalInterface
    public interface Handler<C extends Command<?>> {

        /// Carries out a command that the caller may use.
        Outcome<? extends Reply> handle(Session session, Caller caller, C command);
    }

    /// @param sessions knows what a connection counts as
    /// @param log where refusals are told
    /// @param handlers what lies behind
    public CommandGate(Sessions sessions, EventLog log, Handlers handlers) {
        this.sessions = sessions;
        this.log = log;
        this.handlers = handlers;
    }

    /// Carries out a command, or says why not. What turns out to be damaged while it is read is named.
    public Outcome<? extends Reply> run(Session session, Command<?> command) {
        Caller caller = sessions.caller(session);
        Optional<Problem> refusal = AccessTable.refusal(command.name(), caller);
        if (refusal.isPresent()) {
            log.write(
                    LogEvent.RIGHT_REFUSED,
                    Map.of(
                            "key", session.key().fingerprint(),
                            "command", command.name().text(),
                            "code", refusal.get().code().text()));
            return Outcome.refused(refusal.get());
        }
        try {
            return handled(session, caller, command);
        } catch (DamagedException e) {
            log.write(LogEvent.CHAIN_DAMAGED, e.problem().facts());
            return Outcome.refused(e.problem());
        } catch (SealedStoreException e) {
            log.fault(command.name().text(), e);
            return Outcome.refused(Problem.of(ErrorCode.STORE_SEALED));
        } catch (StoreException e) {
            log.fault(command.name().text(), e);
            return Outcome.refused(Problem.of(ErrorCode.LEDGER_IO));
        }
    }

    private Outcome<? extends Reply> handled(Session session, Caller caller, Command<?> command) {
        return switch (command) {
            case SessionCommand<?> asked -> handlers.session().handle(session, caller, asked);
            case StationCommand<?> asked -> handlers.station().handle(session, caller, asked);
            case AccountCommand<?> asked -> handlers.account().handle(session, caller, asked);
            case RecordCommand<?> asked -> handlers.record().handle(session, caller, asked);
            case ChainCommand<?> asked -> handlers.chain().handle(session, caller, asked);
            case CopyCommand<?> asked -> handlers.copy().handle(session, caller, asked);
            case ServerCommand<?> asked -> handlers.server().handle(session, caller, asked);
        };
    }
}
