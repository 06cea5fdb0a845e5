package org.psephos.desktop.camera;

import java.time.Duration;

/// How often the watch looks.
///
/// @param look between two looks for cameras and heartbeats
/// @param silence after which a camera that sends nothing has failed
record CameraPace(Duration look, Duration silence) {

    static final CameraPace STANDARD = new CameraPace(Duration.ofSeconds(1), Duration.ofSeconds(5));
}
