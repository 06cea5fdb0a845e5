package org.psephos.desktop.camera;

/// A camera that cannot be used now; caught by [CameraService], which turns it into a state.
final class CameraException extends RuntimeException {

    private final CameraFailure reason;

    CameraException(CameraFailure reason) {
        super(reason.name());
        this.reason = reason;
    }

    CameraFailure reason() {
        return reason;
    }
}
