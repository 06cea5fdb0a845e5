package org.psephos.server.command;

import java.util.List;
import java.util.Optional;
import org.psephos.store.ChainView;
import org.psephos.wire.command.ChainCommand;

/// The chains of other servers that this one copies, as the network sees them.
public interface CopyBook {

    /// No copies.
    CopyBook NONE = new CopyBook() {
        @Override
        public List<ChainCommand.Chain> chains() {
            return List.of();
        }

        @Override
        public Optional<ChainView> view(String origin) {
            return Optional.empty();
        }
    };

    /// How each copy stands.
    List<ChainCommand.Chain> chains();

    /// Reads a copy, as far as its source has signed it.
    Optional<ChainView> view(String origin);
}
