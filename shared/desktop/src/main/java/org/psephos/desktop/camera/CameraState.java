package org.psephos.desktop.camera;

/// What the camera does now.
public sealed interface CameraState {

    /// Nobody asks for pictures; the camera is given back to the system.
    record Stopped() implements CameraState {}

    /// A camera was asked for and has not sent a picture yet.
    record Starting() implements CameraState {}

    /// Pictures arrive.
    ///
    /// @param camera which
    /// @param picturesPerSecond the heartbeat, measured since the last look; 0 until it is measured
    record Running(CameraName camera, int picturesPerSecond) implements CameraState {}

    /// There is no picture; the service goes on trying, so plugging in or closing the other program is enough.
    ///
    /// @param reason why
    record Failed(CameraFailure reason) implements CameraState {}
}
