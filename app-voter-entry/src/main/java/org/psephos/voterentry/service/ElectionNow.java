package org.psephos.voterentry.service;

import org.psephos.election.Election;
import org.psephos.election.ElectionState;

/// An election as it stands now.
///
/// @param definition the newest definition
/// @param state where it stands in its life
/// @param fingerprint the first seven signs of the sealed definition; empty before the seal
public record ElectionNow(Election definition, ElectionState state, String fingerprint) {}
