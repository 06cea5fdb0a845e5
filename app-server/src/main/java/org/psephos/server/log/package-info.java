/// The server's log: a catalogue of events, one line each, to files and to those who follow live.
///
/// May depend on: `org.psephos.common`, `.json`, `org.psephos.server.feed`.
/// Must not depend on: chains, sessions, any window. Never a name, a choice or a key goes in.
/// Entry point: start reading at [org.psephos.server.log.EventLog].
@NullMarked
package org.psephos.server.log;

import org.jspecify.annotations.NullMarked;
