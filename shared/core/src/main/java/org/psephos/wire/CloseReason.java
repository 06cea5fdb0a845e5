package org.psephos.wire;

/// Why a connection ended. The word travels in `bye` where the peer can still read it.
public sealed interface CloseReason {

    /// The word of the wire and of logs.
    default String word() {
        return switch (this) {
            case PeerLeft() -> "left";
            case PeerSaid(String said) -> said;
            case Broken() -> "broken";
            case HandshakeFailed(Fault fault) -> "handshake-" + fault.word();
            case HandshakeSlow() -> "handshake-slow";
            case VersionUnknown() -> "version";
            case FrameTooLarge _ -> "frame-large";
            case FrameMalformed _ -> "frame-malformed";
            case FrameSlow() -> "frame-slow";
            case Silent() -> "silent";
            case ReaderSlow() -> "reader-slow";
            case TooMany() -> "too-many";
            case KeyRemoved() -> "key-removed";
            case Stopping() -> "stopping";
            case Done() -> "done";
        };
    }

    /// Whether the peer did something that no program of ours does.
    default boolean isOffence() {
        return switch (this) {
            case FrameTooLarge _, FrameMalformed _, FrameSlow _, HandshakeSlow _, HandshakeFailed _, VersionUnknown _ ->
                true;
            case PeerLeft _,
                    PeerSaid _,
                    Broken _,
                    Silent _,
                    ReaderSlow _,
                    TooMany _,
                    KeyRemoved _,
                    Stopping _,
                    Done _ -> false;
        };
    }

    /// The peer closed without a word.
    record PeerLeft() implements CloseReason {}

    /// The peer said goodbye.
    ///
    /// @param said its word
    record PeerSaid(String said) implements CloseReason {}

    /// The network broke.
    record Broken() implements CloseReason {}

    /// The handshake failed.
    ///
    /// @param fault what about it
    record HandshakeFailed(Fault fault) implements CloseReason {}

    /// The handshake or the greeting took too long.
    record HandshakeSlow() implements CloseReason {}

    /// The peer speaks no version that we speak.
    record VersionUnknown() implements CloseReason {}

    /// A frame was announced that is longer than allowed; nothing was allocated for it.
    ///
    /// @param size the length announced
    /// @param limit the length allowed
    record FrameTooLarge(long size, long limit) implements CloseReason {}

    /// A frame was not what a frame is.
    ///
    /// @param detail what about it, without content
    record FrameMalformed(String detail) implements CloseReason {}

    /// A frame was begun and did not end in time.
    record FrameSlow() implements CloseReason {}

    /// Nothing was heard for too long.
    record Silent() implements CloseReason {}

    /// The peer did not read what was sent.
    record ReaderSlow() implements CloseReason {}

    /// There are too many connections, of this key or at all.
    record TooMany() implements CloseReason {}

    /// The key was taken off the trust list.
    record KeyRemoved() implements CloseReason {}

    /// This side is being stopped.
    record Stopping() implements CloseReason {}

    /// This side is done.
    record Done() implements CloseReason {}

    /// What was wrong with a handshake.
    enum Fault {
        /// The key is not admitted.
        KEY,
        /// Anything else: version, certificate, garbage.
        TLS;

        String word() {
            return switch (this) {
                case KEY -> "key";
                case TLS -> "tls";
            };
        }
    }
}
