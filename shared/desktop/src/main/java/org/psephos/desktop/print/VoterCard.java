package org.psephos.desktop.print;

import org.psephos.common.VoterId;

/// What stands on a voter's card.
///
/// @param voter in the code, and shortened in words
/// @param name in its own script
/// @param latin its reading in Latin letters; may be empty
/// @param number the voter number; may be empty
/// @param place where the person votes; may be empty
/// @param issuer the election or the authority
public record VoterCard(VoterId voter, String name, String latin, String number, String place, String issuer) {}
