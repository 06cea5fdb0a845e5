package org.psephos.verify;

import org.psephos.crypto.Digest;
import org.psephos.json.Json;

/// A chain that was read.
///
/// @param origin its name, or its file when the name cannot be read
/// @param place the file or folder, relative to what was verified
/// @param size how many records were read
/// @param root the root computed from their bytes
/// @param checkpoints how many checkpoints were checked
/// @param unsigned records without a signature beside record 0; other than 0 only in the oldest test vectors
public record ChainSummary(String origin, String place, long size, Digest root, long checkpoints, long unsigned) {

    Json.Obj json() {
        return Json.Obj.EMPTY
                .with("origin", origin)
                .with("place", place)
                .with("size", size)
                .with("root", root.hex())
                .with("checkpoints", checkpoints);
    }
}
