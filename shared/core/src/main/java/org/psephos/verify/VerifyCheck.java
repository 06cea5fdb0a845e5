package org.psephos.verify;

import java.util.Locale;

/// The checks of the verifier, numbered in this order. Their sentences stand in the bundle `texts` of this package.
public enum VerifyCheck {
    /// The file can be read: SQLite's integrity check, our tables, our mark.
    FILE(1),
    /// Record 0 is `chain.genesis`, names the chain, its work and its key.
    GENESIS(2),
    /// Every entry is canonical, of known members, normalised.
    FORM(3),
    /// Every record's `sum` is the digest of its content.
    SUM(4),
    /// Every record is of a kind that belongs into its chain, with a body of that kind.
    BODY(5),
    /// Every record is signed by a key of the trust list or of an account.
    SIGNATURE(6),
    /// Every entry stands in its place and names the leaf of the one before.
    LINK(7),
    /// Every entry shows the work of its chain, and no record id stands twice.
    WORK(8),
    /// The columns beside each entry say what the entry says.
    COLUMNS(9),
    /// Every stored tile holds the hashes of the tree.
    TILES(10),
    /// Every checkpoint names the root of the tree at its size.
    ROOTS(11),
    /// Every checkpoint is signed by the key that record 0 names.
    NOTES(12),
    /// The signed head is the end of the chain.
    HEAD(13),
    /// Everything beside the records is there, unchanged, and a body of its kind.
    BLOBS(14),
    /// A copy and the chain it was copied from have the same history.
    COPIES(15),
    /// An earlier copy is a prefix.
    EARLIER(16);

    private final int number;

    VerifyCheck(int number) {
        this.number = number;
    }

    /// The number under which it is told, from 1.
    public int number() {
        return number;
    }

    /// The word for scripts: `notes`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
