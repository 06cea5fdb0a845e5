package org.psephos.wire.command;

import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.json.Json;
import org.psephos.json.JsonException;

/// Commands and replies as JSON: the members of the record, by their names (`docs/commands.md`).
public final class CommandCodec {

    private CommandCodec() {}

    /// The arguments of a command; its word travels beside them.
    public static Json.Obj encode(Command<?> command) {
        return MessageShape.of(command.name().type()).write(command);
    }

    /// Reads a command.
    ///
    /// @param word the word on the wire
    /// @param arguments its arguments
    /// @return a refusal `WIRE-REQUEST` for an unknown word, or for missing, unknown or ill-formed members
    public static Outcome<Command<?>> decode(String word, Json.Obj arguments) {
        var name = CommandName.of(word);
        if (name.isEmpty()) {
            return Outcome.refused(Problem.of(ErrorCode.WIRE_REQUEST, "reason", "unknown command"));
        }
        try {
            return Outcome.done(
                    name.get().type().cast(MessageShape.of(name.get().type()).read(arguments)));
        } catch (JsonException e) {
            return Outcome.refused(Problem.of(ErrorCode.WIRE_REQUEST, "reason", String.valueOf(e.getMessage())));
        }
    }

    /// The result of a command.
    public static Json.Obj encodeReply(Reply reply) {
        return MessageShape.of(reply.getClass()).write(reply);
    }

    /// Reads the result of `command`.
    ///
    /// @return a refusal `WIRE-REQUEST` when the server's answer has another shape
    public static <R extends Reply> Outcome<R> decodeReply(Command<R> command, Json.Obj result) {
        try {
            @SuppressWarnings("unchecked") // the catalogue pairs each command with its reply; a test walks all pairs
            R reply = (R) MessageShape.of(command.name().replyType()).read(result);
            return Outcome.done(reply);
        } catch (JsonException e) {
            return Outcome.refused(Problem.of(ErrorCode.WIRE_REQUEST, "reason", String.valueOf(e.getMessage())));
        }
    }
}
