package org.psephos.voterentry.service;

import org.psephos.common.OperatorId;
import org.psephos.common.StationId;

/// What people call desks and colleagues, as the server told; the short id while it has not.
public interface Names {

    /// The name of a desk.
    String desk(StationId station);

    /// The name of a colleague.
    String person(OperatorId account);
}
