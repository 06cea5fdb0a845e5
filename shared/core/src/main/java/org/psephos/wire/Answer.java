package org.psephos.wire;

import java.util.List;
import org.psephos.json.Json;

/// What a server says to a request that it carried out.
///
/// @param result the members of the answer
/// @param blocks raw bytes beside it
public record Answer(Json.Obj result, List<Block> blocks) {

    public Answer {
        blocks = List.copyOf(blocks);
    }

    /// An answer without raw bytes.
    public static Answer of(Json.Obj result) {
        return new Answer(result, List.of());
    }

    @Override
    public String toString() {
        return "answer";
    }
}
