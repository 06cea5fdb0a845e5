package org.psephos.voterentry.service.desk;

import java.util.Optional;
import org.psephos.common.ElectionId;
import org.psephos.common.PlaceId;

/// The polling places that people chose for this desk.
@FunctionalInterface
public interface PlaceMemory {

    /// Remembers nothing.
    PlaceMemory NONE = election -> Optional.empty();

    /// The place that was chosen for an election, if one was; the election may have lost it since.
    Optional<PlaceId> chosen(ElectionId election);
}
