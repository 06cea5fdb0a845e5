package org.psephos.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.psephos.common.Chance;
import org.psephos.common.Time;
import org.psephos.json.CanonicalJson;
import org.psephos.json.Json;

class TlsIdentityTest {

    private final SigningKey key = SigningKey.generate(Chance.seeded(4));

    @Test
    void theSameKeyAlwaysMakesTheSameCertificate() throws CertificateException {
        TlsIdentity one = TlsIdentity.of(key);
        assertThat(one.certificate().getEncoded())
                .isEqualTo(TlsIdentity.of(key).certificate().getEncoded());
        assertThat(PublicKey.ofSpki(one.certificate().getPublicKey().getEncoded()))
                .isEqualTo(key.publicKey());
        assertThat(one).hasToString(key.publicKey().fingerprint().hex());
    }

    @Test
    void fingerprintsOfForeignCertificatesAreThoseThatOthersCompute() throws IOException, CertificateException {
        Json.Obj vectors = resource();
        int ed25519 = 0;
        for (Json.Obj vector : vectors.objects("data")) {
            X509Certificate certificate = certificate(vector.text("certificate_pem"));
            byte[] spki = certificate.getPublicKey().getEncoded();
            assertThat(Hashing.sha256(spki).hex()).isEqualTo(vector.text("spki_sha256"));
            if (certificate.getPublicKey().getAlgorithm().equals("EdDSA")) {
                ed25519++;
                assertThat(PublicKey.ofSpki(spki).fingerprint().hex()).isEqualTo(vector.text("spki_sha256"));
            }
        }
        assertThat(ed25519).isGreaterThanOrEqualTo(2);
    }

    @Test
    void aCertificateThatIsNotSignedByItsOwnKeyOrNotValidNowIsRefused() throws CertificateException {
        AtomicReference<Optional<PublicKey>> asked = new AtomicReference<>(Optional.empty());
        PinningTrustManager manager = new PinningTrustManager(
                shown -> {
                    asked.set(Optional.of(shown));
                    return true;
                },
                Time.system());
        X509Certificate good = TlsIdentity.of(key).certificate();
        manager.checkClientTrusted(new X509Certificate[] {good}, "Ed25519");
        assertThat(asked.get()).contains(key.publicKey());
        asked.set(Optional.empty());
        byte[] forged = good.getEncoded();
        forged[forged.length - 1] ^= 1;
        X509Certificate expired = TlsIdentity.of(key, Instant.EPOCH, Instant.EPOCH.plusSeconds(60))
                .certificate();
        X509Certificate early = TlsIdentity.of(
                        key, Instant.parse("2190-01-01T00:00:00Z"), Instant.parse("2191-01-01T00:00:00Z"))
                .certificate();
        for (X509Certificate wrong : new X509Certificate[] {parse(forged), expired, early}) {
            assertThatThrownBy(() -> manager.checkServerTrusted(new X509Certificate[] {wrong}, "Ed25519"))
                    .isInstanceOf(CertificateException.class);
        }
        assertThatThrownBy(() -> manager.checkServerTrusted(new X509Certificate[] {good, good}, "Ed25519"))
                .isInstanceOf(CertificateException.class);
        assertThat(asked.get()).isEmpty();
    }

    private static Json.Obj resource() throws IOException {
        try (InputStream in = TlsIdentityTest.class.getResourceAsStream("/vectors/key-fingerprints.json")) {
            return CanonicalJson.parseObject(
                    Optional.ofNullable(in).orElseThrow().readAllBytes());
        }
    }

    private static X509Certificate certificate(String pem) throws CertificateException {
        return parse(pem.getBytes(StandardCharsets.US_ASCII));
    }

    private static X509Certificate parse(byte[] bytes) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
    }
}
