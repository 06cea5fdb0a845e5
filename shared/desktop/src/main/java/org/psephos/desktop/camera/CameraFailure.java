package org.psephos.desktop.camera;

/// Why there is no live picture. Each has a sentence that says what to do instead.
public enum CameraFailure {
    /// The machine knows of no camera.
    NONE,
    /// Another program holds it.
    BUSY,
    /// The system does not let this program use it.
    NOT_ALLOWED,
    /// The driver failed, or the camera stopped sending pictures.
    OTHER
}
