package org.psephos.crypto;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;

/// The key by which a server or a station is known on the network, with the certificate that TLS wants around it.
///
/// The certificate (RFC 8410, self-signed) says nothing that is believed: only its key counts, and the same key always
/// makes the same certificate. Hence a renewed certificate with the same key is the same peer.
public final class TlsIdentity {

    private static final Instant VALID_FROM = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant VALID_UNTIL = Instant.parse("2125-01-01T00:00:00Z");
    private static final byte[] PKCS8_PREFIX = {
        0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20
    };

    private final SigningKey key;
    private final X509Certificate certificate;

    private TlsIdentity(SigningKey key, X509Certificate certificate) {
        this.key = key;
        this.certificate = certificate;
    }

    /// The identity of a key. The key stays open as long as the identity is used.
    public static TlsIdentity of(SigningKey key) {
        return of(key, VALID_FROM, VALID_UNTIL);
    }

    /// An identity whose certificate is valid in a given time only; tests show that an expired one is refused.
    public static TlsIdentity of(SigningKey key, Instant from, Instant until) {
        X500Name name =
                new X500Name("CN=psephos " + key.publicKey().fingerprint().hex().substring(0, 16));
        X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                name,
                new BigInteger(1, Arrays.copyOf(key.publicKey().fingerprint().bytes(), 16)),
                Date.from(from),
                Date.from(until),
                name,
                SubjectPublicKeyInfo.getInstance(key.publicKey().spki()));
        try {
            byte[] der = builder.build(new CertificateSigner(key)).getEncoded();
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            return new TlsIdentity(key, (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("a certificate can always be made", e);
        }
    }

    /// The public key.
    public PublicKey publicKey() {
        return key.publicKey();
    }

    /// SHA-256 of the SubjectPublicKeyInfo, by which peers know this one.
    public Digest fingerprint() {
        return key.publicKey().fingerprint();
    }

    /// The key itself, with which stations sign what stations make.
    public SigningKey key() {
        return key;
    }

    X509Certificate certificate() {
        return certificate;
    }

    /// The private key in the JDK's form.
    PrivateKey privateKey() {
        byte[] seed = key.seed();
        byte[] pkcs8 = Arrays.copyOf(PKCS8_PREFIX, PKCS8_PREFIX.length + seed.length);
        System.arraycopy(seed, 0, pkcs8, PKCS8_PREFIX.length, seed.length);
        try {
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        } finally {
            Arrays.fill(seed, (byte) 0);
            Arrays.fill(pkcs8, (byte) 0);
        }
    }

    @Override
    public String toString() {
        return fingerprint().hex();
    }
}
