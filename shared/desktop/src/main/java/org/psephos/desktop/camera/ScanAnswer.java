package org.psephos.desktop.camera;

import org.psephos.desktop.part.State;

/// The answer to one card in continuous scanning: large, in words and colour, with a sound.
///
/// @param state OK, WARN or BAD
/// @param sentence what it means, "Checked in"
/// @param detail who or why; may be empty
public record ScanAnswer(State state, String sentence, String detail) {}
