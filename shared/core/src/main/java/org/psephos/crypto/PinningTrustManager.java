package org.psephos.crypto;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.function.Predicate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import org.psephos.common.Time;

/// Admits a peer by its key: one self-signed Ed25519 certificate, valid now, whose key the predicate accepts.
///
/// Whatever fails here ends the handshake with an alert, before a byte of ours is exchanged.
final class PinningTrustManager extends X509ExtendedTrustManager {

    private final Predicate<PublicKey> admits;
    private final Time time;

    PinningTrustManager(Predicate<PublicKey> admits, Time time) {
        this.admits = admits;
        this.time = time;
    }

    private void check(X509Certificate[] chain) throws CertificateException {
        if (chain.length != 1) {
            throw new CertificateException("one self-signed certificate is expected");
        }
        X509Certificate certificate = chain[0];
        certificate.checkValidity(Date.from(time.now()));
        try {
            certificate.verify(certificate.getPublicKey());
        } catch (GeneralSecurityException e) {
            throw new CertificateException("the certificate is not signed by its own key", e);
        }
        PublicKey key;
        try {
            key = PublicKey.ofSpki(certificate.getPublicKey().getEncoded());
        } catch (IllegalArgumentException e) {
            throw new CertificateException("the certificate holds no Ed25519 key", e);
        }
        if (!admits.test(key)) {
            throw new CertificateException("the key is not on the list");
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, @Nullable Socket socket)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, @Nullable SSLEngine engine)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, @Nullable Socket socket)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, @Nullable SSLEngine engine)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        check(chain);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
