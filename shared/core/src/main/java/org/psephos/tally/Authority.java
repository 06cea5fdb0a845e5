package org.psephos.tally;

import java.util.Optional;
import org.psephos.common.OperatorId;
import org.psephos.record.SignedRecord;

/// Who may sign what, as the folds ask it. The site's accounts and trust list answer.
///
/// An answer MUST depend on the record only and on what the site's chains say for ever (a role that somebody had once
/// counts for what was signed with it), so that every host counts alike.
public interface Authority {

    /// Whether the record's signature fits, its key is known, and the key's owner may sign records of this kind.
    boolean admits(SignedRecord record);

    /// The person with the role official whose key signed the record, if it is one.
    Optional<OperatorId> official(SignedRecord record);
}
