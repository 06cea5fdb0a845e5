package org.psephos.wire;

import java.time.Duration;
import org.psephos.crypto.PublicKey;
import org.psephos.json.Json;

/// What a client knows after the greeting.
///
/// @param server the key that the server has proved
/// @param words the server's answer
/// @param clockDifference the server's wall clock minus ours, give or take half a round trip
public record Welcome(PublicKey server, Json.Obj words, Duration clockDifference) {}
