package org.psephos.wire.command;

/// Something that can be asked of a server. [CommandName] lists all of them; the right that each needs stands in
/// `org.psephos.wire.access`.
///
/// @param <R> what the answer holds when the server agrees; a refusal is a problem
public sealed interface Command<R extends Reply>
        permits SessionCommand,
                StationCommand,
                AccountCommand,
                RecordCommand,
                ChainCommand,
                CopyCommand,
                ServerCommand {

    /// Its name and place in the catalogue.
    default CommandName name() {
        return CommandName.of(this);
    }
}
