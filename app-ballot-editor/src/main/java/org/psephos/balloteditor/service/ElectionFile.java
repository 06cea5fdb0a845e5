package org.psephos.balloteditor.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.psephos.common.ElectionId;
import org.psephos.common.OperatorId;
import org.psephos.election.Election;
import org.psephos.election.ElectionState;
import org.psephos.election.Fingerprint;
import org.psephos.tally.ActKind;

/// One election as the chain tells it.
///
/// @param definition the last saved definition
/// @param state where it stands in its life
/// @param fingerprint of the definition
/// @param savedAt when it was saved last
/// @param signers the officials who approved this definition, first the one who proposed the seal
/// @param versions fingerprints of earlier saved definitions, newest first
/// @param waiting acts that one official has proposed and another must sign
public record ElectionFile(
        Election definition,
        ElectionState state,
        Fingerprint fingerprint,
        Instant savedAt,
        List<Signer> signers,
        List<Fingerprint> versions,
        List<Waiting> waiting) {

    public ElectionFile {
        signers = List.copyOf(signers);
        versions = List.copyOf(versions);
        waiting = List.copyOf(waiting);
    }

    /// The election's id.
    public ElectionId id() {
        return definition.id();
    }

    /// Somebody who signed.
    ///
    /// @param operator the account
    /// @param name what colleagues call them
    /// @param at when
    public record Signer(OperatorId operator, String name, Instant at) {}

    /// An act that needs another official.
    ///
    /// @param act what is to happen
    /// @param signers who has signed already
    public record Waiting(ActKind act, List<OperatorId> signers) {

        public Waiting {
            signers = List.copyOf(signers);
        }
    }

    /// The act of this kind that waits, if one does.
    public Optional<Waiting> waitingFor(ActKind act) {
        return waiting.stream().filter(each -> each.act() == act).findFirst();
    }
}
