package org.psephos.store;

/// A row of the table of checkpoints.
///
/// @param head the size and the root that the row names
/// @param note the signed note
public record StoredCheckpoint(Head head, String note) {}
