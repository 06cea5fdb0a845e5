package org.psephos.desktop.camera;

import java.util.Optional;

/// Which camera this station used last.
public interface CameraMemory {

    /// The camera chosen last, present or not.
    Optional<CameraName> remembered();

    /// Remembers the choice of a person. A failure to write is logged and costs only the choice.
    void remember(CameraName camera);

    /// Remembers nothing: the first camera found is used.
    static CameraMemory none() {
        return new CameraMemory() {
            @Override
            public Optional<CameraName> remembered() {
                return Optional.empty();
            }

            @Override
            public void remember(CameraName camera) {
                // deliberately forgotten: a station without a data folder has nowhere to keep it
            }
        };
    }
}
