package org.psephos.crypto;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.psephos.common.Time;

/// TLS 1.3 (RFC 8446) and nothing older, with an Ed25519 key on both sides, on the JDK's own implementation.
///
/// A peer is judged by its key alone, during the handshake; certificates must be well-formed, self-signed and not
/// expired. No session is resumed: every connection shows its key again.
public final class Tls {

    private static final String[] PROTOCOLS = {"TLSv1.3"};
    private static final String[] SUITES = {
        "TLS_AES_128_GCM_SHA256", "TLS_CHACHA20_POLY1305_SHA256", "TLS_AES_256_GCM_SHA384"
    };
    private static final String[] SIGNATURES = {"ed25519"};
    private static final String[] GROUPS = {"x25519", "secp256r1"};

    private final TlsIdentity identity;
    private final Time time;

    /// @param identity what this side shows
    /// @param time decides whether a certificate has expired
    public Tls(TlsIdentity identity, Time time) {
        this.identity = identity;
        this.time = time;
    }

    /// Wraps an accepted connection as the server's side; the handshake has not begun. The plain socket stays the
    /// caller's to close, so that an alert can still reach the peer.
    ///
    /// @param admits whether this key may connect at all; asked during the handshake
    public SSLSocket serve(Socket plain, Predicate<PublicKey> admits) throws IOException {
        SSLSocket socket = (SSLSocket) context(admits).getSocketFactory().createSocket(plain, null, false);
        socket.setUseClientMode(false);
        SSLParameters parameters = parameters();
        parameters.setNeedClientAuth(true);
        socket.setSSLParameters(parameters);
        return socket;
    }

    /// Wraps an opened connection as the client's side; the handshake has not begun.
    ///
    /// @param admits whether this is the key of the server that is meant; asked during the handshake
    public SSLSocket connect(Socket plain, Predicate<PublicKey> admits) throws IOException {
        SSLSocket socket = (SSLSocket)
                context(admits).getSocketFactory().createSocket(plain, "psephos.invalid", plain.getPort(), true);
        socket.setUseClientMode(true);
        socket.setSSLParameters(parameters());
        return socket;
    }

    /// The key that the peer has shown and proved in the handshake.
    public static Optional<PublicKey> peerKey(SSLSocket socket) {
        try {
            Certificate[] chain = socket.getSession().getPeerCertificates();
            return Optional.of(PublicKey.ofSpki(chain[0].getPublicKey().getEncoded()));
        } catch (SSLPeerUnverifiedException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Changes the keys of both directions in flight (RFC 8446 section 4.6.3).
    public static void rekey(SSLSocket socket) throws IOException {
        socket.startHandshake();
    }

    private SSLContext context(Predicate<PublicKey> admits) {
        try {
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(
                    new KeyManager[] {new OneKeyManager(identity)},
                    new TrustManager[] {new PinningTrustManager(admits, time)},
                    new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has TLS 1.3", e);
        }
    }

    private static SSLParameters parameters() {
        SSLParameters parameters = new SSLParameters(SUITES, PROTOCOLS);
        parameters.setSignatureSchemes(SIGNATURES);
        parameters.setNamedGroups(GROUPS);
        return parameters;
    }
}
