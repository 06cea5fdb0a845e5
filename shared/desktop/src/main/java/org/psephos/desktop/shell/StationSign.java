package org.psephos.desktop.shell;

import org.psephos.desktop.part.State;

/// One item of the station strip: place, desk, sync, printer, drive, power. Icon and words.
///
/// @param id of the node: `strip.<id>`
/// @param icon Feather name
/// @param words never empty
/// @param state OK colours the icon, WARN and BAD the words too, IDLE nothing
public record StationSign(String id, String icon, String words, State state) {}
