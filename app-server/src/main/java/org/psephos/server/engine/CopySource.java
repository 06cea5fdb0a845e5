package org.psephos.server.engine;

import org.psephos.crypto.Digest;

/// A server whose chains are copied.
///
/// @param host its host
/// @param port its port
/// @param fingerprint of its key
public record CopySource(String host, int port, Digest fingerprint) {}
