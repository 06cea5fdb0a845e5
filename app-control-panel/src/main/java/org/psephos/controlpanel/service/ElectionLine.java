package org.psephos.controlpanel.service;

import org.psephos.common.ElectionId;
import org.psephos.election.Election;
import org.psephos.election.ElectionState;
import org.psephos.election.Fingerprint;

/// An election in the panel's lists.
///
/// @param id the election
/// @param definition its last definition
/// @param state where it stands in its life
/// @param fingerprint of the definition
public record ElectionLine(ElectionId id, Election definition, ElectionState state, Fingerprint fingerprint) {}
