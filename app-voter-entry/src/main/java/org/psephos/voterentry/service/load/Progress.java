package org.psephos.voterentry.service.load;

/// How far a long work is.
///
/// @param done what was done
/// @param all of how many; never less than `done`
public record Progress(long done, long all) {

    /// Not begun.
    public static final Progress NONE = new Progress(0, 1);

    /// From 0 to 1.
    public double share() {
        return all == 0 ? 1 : Math.min(1, (double) done / all);
    }
}
