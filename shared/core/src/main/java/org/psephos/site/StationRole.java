package org.psephos.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a key on the trust list belongs to.
public enum StationRole {
    /// A desk of staff; nothing works there before a person signed in.
    STATION,
    /// A machine on which voters vote; it casts with its own key.
    KIOSK,
    /// A server that copies the chains.
    REPLICA,
    /// The site's own server.
    SERVER;

    /// The word of records and messages.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The role that the machine has without a person, if any.
    public Optional<Role> machineRole() {
        return switch (this) {
            case STATION, SERVER -> Optional.empty();
            case KIOSK -> Optional.of(Role.KIOSK);
            case REPLICA -> Optional.of(Role.REPLICA);
        };
    }

    /// The role with this word, if there is one.
    public static Optional<StationRole> of(String text) {
        return Arrays.stream(values()).filter(role -> role.text().equals(text)).findFirst();
    }
}
