/// What can be asked of a server: one record per command and per reply, and their JSON form.
///
/// May depend on: `org.psephos.common`, `.json`, `.crypto`, `.record`, `.site`.
/// Must not depend on: sockets, stores, any window.
/// Entry point: start reading at [org.psephos.wire.command.Command] and [org.psephos.wire.command.CommandName].
@NullMarked
package org.psephos.wire.command;

import org.jspecify.annotations.NullMarked;
