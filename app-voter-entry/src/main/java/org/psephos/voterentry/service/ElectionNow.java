package org.psephos.voterentry.service;

import org.psephos.election.Election;
import org.psephos.election.ElectionState;
import org.psephos.tally.PollHours;

/// An election as it stands now.
///
/// @param definition the newest definition
/// @param state where it stands in its life
/// @param fingerprint the first seven signs of the sealed definition; empty before the seal
/// @param hours when people may come
public record ElectionNow(Election definition, ElectionState state, String fingerprint, PollHours hours) {}
