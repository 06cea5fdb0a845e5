package org.psephos.wire;

import java.util.List;
import java.util.regex.Pattern;
import org.psephos.json.Json;

/// Something asked of a server.
///
/// @param command its word
/// @param arguments what the command needs
/// @param blocks raw bytes beside it
public record Request(String command, Json.Obj arguments, List<Block> blocks) {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public Request {
        if (!WORD.matcher(command).matches()) {
            throw new IllegalArgumentException("a command is a word of a-z, 0-9 and -");
        }
        blocks = List.copyOf(blocks);
    }

    /// A request without raw bytes.
    public static Request of(String command, Json.Obj arguments) {
        return new Request(command, arguments, List.of());
    }

    @Override
    public String toString() {
        return command;
    }
}
