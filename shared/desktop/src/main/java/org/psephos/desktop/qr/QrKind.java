package org.psephos.desktop.qr;

import java.util.Locale;

/// What a QR code stands for; each kind has its title and its label in the bundle of this package.
public enum QrKind {
    /// A voter's card: the voter's UUID.
    VOTER,
    /// A voting slip of an open election.
    SLIP,
    /// A ballot, or the election that it belongs to.
    BALLOT,
    /// A vote's record, or a tracking code on a receipt.
    VOTE,
    /// A site.
    SITE,
    /// An operator.
    OPERATOR,
    /// A station.
    STATION,
    /// A server's key with its address: joins in one scan.
    SERVER,
    /// The fingerprint of a key.
    KEY,
    /// The fingerprint of a sealed ballot.
    FINGERPRINT;

    /// The kind's part in the keys of the bundle.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
