package org.psephos.desktop.camera;

import org.psephos.desktop.part.State;

/// The sound of a scan, for eyes that look at a person and not at the screen.
public interface ScanTone {

    /// A code was read.
    void found();

    /// Something was answered to it.
    void answer(State state);

    /// No sound at all.
    static ScanTone silent() {
        return new ScanTone() {
            @Override
            public void found() {
                // silence is the setting
            }

            @Override
            public void answer(State state) {
                // silence is the setting
            }
        };
    }
}
