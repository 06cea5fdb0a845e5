package org.psephos.wire;

import java.net.SocketAddress;
import org.psephos.common.Outcome;
import org.psephos.crypto.PublicKey;
import org.psephos.json.Json;

/// What a server does with its connections. Called from many threads.
public interface WireHandler {

    /// How far this key may come; asked during the handshake and again before each large frame. Must be quick.
    Admission admission(PublicKey key);

    /// Answers a greeting. The transport has agreed on the version and adds `version` and `clock` to the answer.
    ///
    /// @param hello the peer's words: `versions`, `program`, `clock`
    Outcome<Json.Obj> greet(Connection connection, Json.Obj hello);

    /// Carries out a request. Runs on a thread of its own and may wait; requests of one connection run side by side.
    Outcome<Answer> handle(Connection connection, Request request);

    /// A connection that was greeted has ended.
    void closed(Connection connection, CloseReason reason);

    /// A connection ended before it was greeted.
    void turnedAway(SocketAddress from, CloseReason reason);

    /// [#handle] threw: a mistake in this program, which the peer is told as `SERVER-FAULT`.
    void failed(Connection connection, Request request, Throwable mistake);

    /// A mistake in this program outside any request; what it ended is given back.
    ///
    /// @param where what was being done, a word
    void stumbled(String where, Throwable mistake);
}
