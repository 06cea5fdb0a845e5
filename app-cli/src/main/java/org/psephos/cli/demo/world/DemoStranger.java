package org.psephos.cli.demo.world;

import org.psephos.client.LinkState;
import org.psephos.client.ServerAddress;
import org.psephos.client.ServerLink;
import org.psephos.common.Chance;
import org.psephos.common.ErrorCode;
import org.psephos.common.Limits;
import org.psephos.common.Outcome;
import org.psephos.common.Time;
import org.psephos.crypto.Digest;
import org.psephos.crypto.SigningKey;
import org.psephos.crypto.TlsIdentity;
import org.psephos.wire.ServerPin;
import org.psephos.wire.command.ServerCommand;

/// A machine whose key is on nobody's list tries to look in.
public final class DemoStranger {

    private DemoStranger() {}

    /// Whether the server knows it for a stranger and answers nothing.
    public static boolean isTurnedAway(ServerAddress address, Digest fingerprint, Await await) {
        try (SigningKey key = SigningKey.generate(Chance.secure());
                ServerLink link = new ServerLink(
                        address,
                        new ServerPin.Known(fingerprint),
                        TlsIdentity.of(key),
                        "stranger",
                        Limits.STANDARD,
                        Time.system(),
                        Chance.secure())) {
            link.start();
            await.until("the stranger is seen", () -> link.state().get() instanceof LinkState.NotTrusted);
            return link.call(new ServerCommand.GetStatus()) instanceof Outcome.Refused<ServerCommand.Status> refused
                    && refused.problem().code() == ErrorCode.RIGHT_STRANGER;
        }
    }
}
