package org.psephos.balloteditor.service;

import java.util.List;
import java.util.Optional;
import org.psephos.common.ElectionId;
import org.psephos.common.Observable;
import org.psephos.common.OperatorId;
import org.psephos.common.Outcome;
import org.psephos.election.Election;
import org.psephos.election.ElectionKind;
import org.psephos.election.Fingerprint;
import org.psephos.election.Language;
import org.psephos.election.Polls;
import org.psephos.tally.ActKind;

/// The elections of the server as an official works with them. Every method may wait and is called off the screen's
/// thread; each change is a signed record, and the list follows the chain.
public interface BallotOffice {

    /// All elections of the server, newest election day first.
    Observable<List<ElectionFile>> elections();

    /// Who is signed in; empty while nobody is.
    Optional<OperatorId> person();

    /// Makes a new election with an empty first draft.
    Outcome<ElectionId> create(ElectionKind kind, Polls polls, Language language);

    /// Makes a new election with the contests, styles, places and texts of another.
    Outcome<ElectionId> copy(ElectionId earlier);

    /// Saves a draft; an approval given before is void.
    Outcome<Fingerprint> save(Election draft);

    /// Gives the draft to review.
    Outcome<Fingerprint> review(ElectionId election, Fingerprint draft);

    /// The first official's approval: proposes the seal of exactly this definition.
    ///
    /// @param words the sentence that is signed
    Outcome<Fingerprint> approve(ElectionId election, Fingerprint draft, String words);

    /// The second official's signature under the proposal, which seals.
    Outcome<Fingerprint> seal(ElectionId election, Fingerprint draft);

    /// Opens, closes or archives a sealed election: the first official proposes, the second one signs.
    ///
    /// @param words the sentence that is signed
    Outcome<Fingerprint> decide(ElectionId election, ActKind act, String words);
}
