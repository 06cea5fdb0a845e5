package org.psephos.server.command;

import java.util.List;
import java.util.Optional;
import org.psephos.store.ChainView;
import org.psephos.wire.command.ChainCommand;

/// The chains of other servers that this one copies, as the network sees them.
public interface CopyBook {

    /// How each copy stands.
    List<ChainCommand.Chain> chains();

    /// Reads a copy, as far as its source has signed it.
    Optional<ChainView> view(String origin);
}
