package org.psephos.server.engine;

import org.psephos.crypto.Digest;
import org.psephos.json.Json;
import org.psephos.json.JsonException;

/// A living server that holds a data folder, as its `server.lock` says.
///
/// @param host where it listens
/// @param port where it listens; 0 while it starts
/// @param fingerprint of its key; 64 zeros while it starts
/// @param pid its process
public record RunningServer(String host, int port, Digest fingerprint, long pid) {

    private static final Digest NOT_YET = Digest.of(new byte[Digest.SIZE_BYTES]);

    static RunningServer starting(long pid) {
        return new RunningServer("", 0, NOT_YET, pid);
    }

    /// Whether it takes connections already.
    public boolean listens() {
        return port > 0;
    }

    Json.Obj json() {
        return Json.Obj.EMPTY
                .with("host", host)
                .with("port", port)
                .with("fingerprint", fingerprint.hex())
                .with("pid", pid);
    }

    /// @throws JsonException or [IllegalArgumentException] when it is not what a server wrote
    static RunningServer of(Json.Obj json) {
        return new RunningServer(
                json.text("host"),
                Math.toIntExact(json.integer("port")),
                Digest.ofHex(json.text("fingerprint")),
                json.integer("pid"));
    }
}
