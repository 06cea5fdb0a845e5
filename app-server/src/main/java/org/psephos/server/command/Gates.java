package org.psephos.server.command;

import java.util.function.Supplier;
import org.psephos.client.ServerAddress;
import org.psephos.crypto.PublicKey;

/// Puts the handlers behind a gate.
public final class Gates {

    private Gates() {}

    /// @param parts what the handlers work with
    /// @param control the server itself
    /// @param setupCode the one-time code for the first administrator
    /// @param serverKey the server's public key
    /// @param address where the server listens
    /// @param program name and version of the server
    public static CommandGate make(
            Parts parts,
            ServerControl control,
            SetupCode setupCode,
            PublicKey serverKey,
            Supplier<ServerAddress> address,
            String program) {
        SignInDesk desk =
                new SignInDesk(parts.accounts(), parts.time(), parts.chance(), parts.signInCost(), parts.limits());
        Enrolment enrolment = new Enrolment(parts, desk, setupCode);
        SessionHandler sessions = new SessionHandler(parts, desk, enrolment, program);
        return new CommandGate(
                parts.sessions(),
                parts.log(),
                new CommandGate.Handlers(
                        sessions,
                        new StationHandler(parts, serverKey, address),
                        new AccountHandler(parts, enrolment, sessions),
                        new RecordHandler(parts),
                        new ChainHandler(parts),
                        new CopyHandler(parts),
                        new ServerHandler(parts, control)));
    }
}
