package org.psephos.desktop.camera;

/// The name by which the machine knows a camera; unique on the machine, the only thing that is remembered about it.
///
/// @param text what the driver calls it
public record CameraName(String text) {

    public CameraName {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a camera has a name");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
