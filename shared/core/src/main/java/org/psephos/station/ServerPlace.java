package org.psephos.station;

/// Where the server of a station runs, seen from the program of the station.
///
/// @param where in which program
/// @param setupCode the one-time code for the first administrator of a server in this program; else empty
public record ServerPlace(Where where, String setupCode) {

    /// A server that was named by its address.
    public static final ServerPlace ELSEWHERE = new ServerPlace(Where.ELSEWHERE, "");

    /// In which program a server runs.
    public enum Where {
        /// It was named by its address.
        ELSEWHERE,
        /// In another program on the same data folder.
        BESIDE,
        /// In this program, from its start.
        HERE,
        /// In this program, since the one that ran it has ended.
        TAKEN_OVER,
        /// Nowhere: a person has stopped it, and it stays so until somebody starts it.
        STOPPED
    }

    @Override
    public String toString() {
        return "ServerPlace[" + where + "]";
    }
}
