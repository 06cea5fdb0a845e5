package org.psephos.server.command;

import java.util.Optional;
import org.psephos.common.Chance;
import org.psephos.crypto.Digest;
import org.psephos.crypto.OneTimeCode;
import org.psephos.wire.command.Secret;

/// The one-time code for the first administrator. A new one at each start until it is used; only its digest is kept.
public final class SetupCode {

    private volatile Optional<Digest> digest = Optional.empty();

    /// Makes a new code; the former one is good no longer.
    ///
    /// @return the code, for the server's own screen
    public String renew(Chance chance) {
        OneTimeCode code = OneTimeCode.generate(chance);
        digest = Optional.of(code.digest());
        return code.reveal();
    }

    boolean is(Secret typed) {
        return digest.filter(kept -> OneTimeCode.parse(typed.text())
                        .filter(code -> code.digest().equals(kept))
                        .isPresent())
                .isPresent();
    }

    void spend() {
        digest = Optional.empty();
    }
}
