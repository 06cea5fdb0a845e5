package org.psephos.testkit.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.psephos.testkit.wire.WireConversationTest.code;
import static org.psephos.testkit.wire.WireWorld.identity;
import static org.psephos.testkit.wire.WireWorld.next;
import static org.psephos.testkit.wire.WireWorld.until;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.psephos.common.Chance;
import org.psephos.common.ErrorCode;
import org.psephos.crypto.SigningKey;
import org.psephos.crypto.TlsIdentity;
import org.psephos.json.Json;
import org.psephos.wire.Admission;
import org.psephos.wire.CloseReason;
import org.psephos.wire.Request;
import org.psephos.wire.ServerPin;
import org.psephos.wire.WireLink;

class HostilePeerTest {

    @Test
    void aKeyThatIsRefusedDoesNotGetThroughTheHandshake() throws IOException {
        try (WireWorld world = new WireWorld()) {
            assertThat(code(world.link(identity(9)).open("test/1"))).isEqualTo(ErrorCode.RIGHT_STRANGER);
            assertThat(next(world.turnedAway)).isEqualTo(new CloseReason.HandshakeFailed(CloseReason.Fault.KEY));
            assertThat(world.server.counters().keysRefused()).isEqualTo(1);
            assertThat(world.carriedOut).isEmpty();
            assertThat(world.closed).isEmpty();
        }
    }

    @Test
    void anotherServerKeyIsNamedAndNothingIsSent() throws IOException {
        try (WireWorld world = new WireWorld()) {
            WireLink link = new WireLink(
                    world.address(),
                    new ServerPin.Known(identity(77).fingerprint()),
                    world.listed(2),
                    world.limits,
                    world.time);
            assertThat(code(link.open("test/1"))).isEqualTo(ErrorCode.WIRE_SERVER_KEY);
            assertThat(next(world.turnedAway)).isInstanceOf(CloseReason.HandshakeFailed.class);
        }
    }

    @Test
    void olderTlsAndPeersWithoutAKeyAreRefusedInTheHandshake() throws Exception {
        try (WireWorld world = new WireWorld()) {
            for (String version : new String[] {"TLSv1.2", "TLSv1.3"}) {
                SSLContext foreign = SSLContext.getInstance(version);
                foreign.init(null, new TrustManager[] {new TrustsEverybody()}, null);
                try (SSLSocket tls = (SSLSocket)
                        foreign.getSocketFactory().createSocket(world.address().getAddress(), world.server.port())) {
                    tls.setEnabledProtocols(new String[] {version});
                    assertThatThrownBy(() -> {
                                tls.startHandshake();
                                tls.getInputStream().read();
                            })
                            .isInstanceOf(SSLException.class)
                            .hasMessageContaining(
                                    version.equals("TLSv1.2") ? "protocol_version" : "certificate_required");
                }
                assertThat(next(world.turnedAway)).isEqualTo(new CloseReason.HandshakeFailed(CloseReason.Fault.TLS));
            }
            assertThat(world.server.counters().handshakesFailed()).isEqualTo(2);
        }
    }

    /// A client that does not look at the server's key at all.
    private static final class TrustsEverybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    @Test
    void anExpiredCertificateIsRefusedAndARenewedOneWithTheSameKeyIsNot() throws IOException {
        try (WireWorld world = new WireWorld()) {
            SigningKey key = SigningKey.generate(Chance.seeded(5));
            world.admissions.put(key.publicKey(), Admission.LISTED);
            Instant now = WireWorld.START;
            TlsIdentity expired = TlsIdentity.of(key, now.minusSeconds(9_000), now.minusSeconds(60));
            assertThat(world.link(expired).open("test/1").isDone()).isFalse();
            assertThat(next(world.turnedAway)).isEqualTo(new CloseReason.HandshakeFailed(CloseReason.Fault.TLS));
            TlsIdentity renewed = TlsIdentity.of(key, now.minusSeconds(9_000), now.plusSeconds(60));
            try (WireLink link = world.link(renewed)) {
                assertThat(link.open("test/1").isDone()).isTrue();
            }
        }
    }

    @Test
    void garbageInPlaceOfAHandshakeIsTurnedAway() throws IOException {
        try (WireWorld world = new WireWorld()) {
            for (int seed = 0; seed < 20; seed++) {
                try (Socket plain = new Socket(world.address().getAddress(), world.server.port())) {
                    plain.getOutputStream().write(Chance.seeded(seed).bytes(300));
                    plain.shutdownOutput();
                    assertThat(next(world.turnedAway)).isInstanceOf(CloseReason.HandshakeFailed.class);
                }
            }
            assertThat(world.opened(2)
                            .request(Request.of("echo", Json.Obj.EMPTY))
                            .isDone())
                    .isTrue();
        }
    }

    @Test
    void framesThatAreNoneEndTheConnectionAndNothingIsCarriedOut() throws IOException {
        try (WireWorld world = new WireWorld()) {
            TlsIdentity identity = world.listed(2);
            List<byte[]> frames = List.of(
                    new byte[] {0, 0, 0, 0},
                    new byte[] {0, 0, 0, 2, 3, 1},
                    new byte[] {0, 0, 0, 2, 1, 0x7b},
                    new byte[] {0, 0, 0, 2, 2, 1},
                    bytes(1, "{}"),
                    bytes(1, "[]"),
                    bytes(1, "{\"id\":1,\"do\":\"Rm -rf\"}"),
                    bytes(1, "{\"id\":1,\"do\":\"echo\",\"args\":[]}"),
                    bytes(1, "{\"id\":1.5,\"do\":\"echo\",\"args\":{}}"),
                    bytes(1, "{\"id\":1,\"id\":2,\"do\":\"echo\",\"args\":{}}"),
                    bytes(1, "{\"id\":1,\"do\":\"echo\",\"args\":{},\"blocks\":65}"),
                    bytes(1, "{\"id\":1,\"result\":{}}"),
                    bytes(1, "{\"topic\":\"log\",\"no\":1,\"event\":{}}"),
                    bytes(1, "[".repeat(100_000)),
                    bytes(1, "{\"id\":1,\"do\":\"echo\",\"args\":{\"n\":" + "9".repeat(100_000) + "}}"));
            for (byte[] frame : frames) {
                try (RawPeer peer = new RawPeer(world.address(), identity).greeted()) {
                    peer.raw(frame);
                    assertThat(peer.isEnded()).isTrue();
                    assertThat(next(world.closed)).isInstanceOf(CloseReason.FrameMalformed.class);
                }
            }
            assertThat(world.carriedOut).isEmpty();
            assertThat(world.server.counters().offences()).isEqualTo(frames.size());
        }
    }

    @Test
    void aClockWithWhichNothingCanBeReckonedIsNoGreeting() throws IOException {
        try (WireWorld world = new WireWorld()) {
            TlsIdentity listed = world.listed(2);
            for (String clock :
                    List.of("+1000000000-12-31T23:59:59.999999999Z", "-1000000000-01-01T00:00:00Z", "noon")) {
                try (RawPeer peer = new RawPeer(world.address(), listed)) {
                    peer.raw(bytes(
                            1,
                            "{\"id\":0,\"do\":\"hello\",\"args\":{\"versions\":[1],\"program\":\"x\",\"clock\":\""
                                    + clock
                                    + "\"}}"));
                    assertThat(next(world.turnedAway)).as(clock).isInstanceOf(CloseReason.FrameMalformed.class);
                }
            }
            assertThat(world.mistakes).isEmpty();
        }
    }

    @Test
    void tooLongFramesAreRefusedByTheirLengthAlone() throws IOException {
        try (WireWorld world = new WireWorld()) {
            TlsIdentity listed = world.listed(2);
            TlsIdentity stranger = identity(3);
            world.admissions.put(stranger.publicKey(), Admission.STRANGER);
            for (int length : new int[] {Integer.MAX_VALUE, Integer.MIN_VALUE, -1, world.limits.frameBytesMax() + 2}) {
                try (RawPeer peer = new RawPeer(world.address(), listed).greeted()) {
                    peer.header(length, 1);
                    assertThat(next(world.closed)).isInstanceOf(CloseReason.FrameTooLarge.class);
                }
            }
            try (RawPeer peer = new RawPeer(world.address(), stranger).greeted()) {
                peer.header(world.limits.strangerFrameBytesMax() + 2, 1);
                assertThat(next(world.closed)).isInstanceOf(CloseReason.FrameTooLarge.class);
            }
            try (RawPeer peer = new RawPeer(world.address(), listed)) {
                peer.header(world.limits.strangerFrameBytesMax() + 2, 1);
                assertThat(next(world.turnedAway)).isInstanceOf(CloseReason.FrameTooLarge.class);
            }
        }
    }

    @Test
    void aFrameThatIsCutAnywhereIsNotCarriedOut() throws IOException {
        try (WireWorld world = new WireWorld()) {
            TlsIdentity identity = world.listed(2);
            byte[] whole = bytes(1, "{\"id\":1,\"do\":\"echo\",\"args\":{\"n\":1}}");
            for (int cut = 1; cut < whole.length; cut += 3) {
                try (RawPeer peer = new RawPeer(world.address(), identity).greeted()) {
                    peer.raw(Arrays.copyOf(whole, cut));
                    peer.tls.shutdownOutput();
                    next(world.closed);
                }
            }
            assertThat(world.carriedOut).isEmpty();
        }
    }

    @Test
    void anUnknownVersionIsToldAndNothingElse() throws IOException {
        try (WireWorld world = new WireWorld();
                RawPeer peer = new RawPeer(world.address(), world.listed(2))) {
            peer.json(RawPeer.HELLO.replace("[1]", "[2,7]"));
            assertThat(peer.readText()).contains("WIRE-VERSION").contains("[2, 7]");
            assertThat(peer.isEnded()).isTrue();
            assertThat(next(world.turnedAway)).isEqualTo(new CloseReason.VersionUnknown());
        }
    }

    @Test
    void silentAndSlowPeersAreEndedByTheClock() throws IOException {
        try (WireWorld world = new WireWorld()) {
            TlsIdentity identity = world.listed(2);
            try (Socket waiting = new Socket(world.address().getAddress(), world.server.port());
                    RawPeer ungreeted = new RawPeer(world.address(), identity);
                    RawPeer silent = new RawPeer(world.address(), identity).greeted();
                    RawPeer slow = new RawPeer(world.address(), identity).greeted()) {
                until("four at the door", () -> world.server.counters().open() == 4);
                slow.raw(new byte[] {0, 0});
                until("two greeted", () -> world.server.connections().size() == 2);
                turn(world, Duration.ofSeconds(11));
                assertThat(List.of(next(world.turnedAway), next(world.turnedAway)))
                        .containsOnly(new CloseReason.HandshakeSlow());
                assertThat(waiting.getInputStream().read()).isNegative();
                assertThat(ungreeted.isEnded()).isTrue();
                turn(world, Duration.ofSeconds(20));
                assertThat(List.of(next(world.closed), next(world.closed)))
                        .containsExactlyInAnyOrder(new CloseReason.Silent(), new CloseReason.FrameSlow());
                assertThat(silent.isEnded()).isTrue();
                assertThat(slow.isEnded()).isTrue();
            }
            until("nobody is left", () -> world.server.counters().open() == 0);
        }
    }

    @Test
    void aLinkThatIsIdleForTwoMinutesStaysOpenByItsHeartbeat() throws IOException {
        try (WireWorld world = new WireWorld();
                WireLink link = world.opened(2)) {
            turn(world, Duration.ofMinutes(2));
            assertThat(link.request(Request.of("echo", Json.Obj.EMPTY)).isDone())
                    .isTrue();
            assertThat(world.closed).isEmpty();
        }
    }

    @Test
    void anAnswerThatDoesNotComeIsATimeOut() throws IOException {
        try (WireWorld world = new WireWorld();
                WireLink link = world.opened(2)) {
            var answer = link.send(Request.of("wait", Json.Obj.EMPTY));
            next(world.carriedOut);
            turn(world, Duration.ofSeconds(22));
            assertThat(code(answer.join())).isEqualTo(ErrorCode.WIRE_TIMEOUT);
            assertThat(link.request(Request.of("echo", Json.Obj.EMPTY)).isDone())
                    .isTrue();
        }
    }

    @Test
    void aConnectionThatIsCutInTheMiddleOfARequestFailsItAndAnotherGoesOn() throws IOException {
        try (WireWorld world = new WireWorld();
                WireLink link = world.opened(2)) {
            var answer = link.send(Request.of("wait", Json.Obj.EMPTY));
            next(world.carriedOut);
            world.restart();
            assertThat(code(answer.join())).isEqualTo(ErrorCode.WIRE_CLOSED);
            try (WireLink again = world.opened(2)) {
                assertThat(again.request(Request.of("echo", Json.Obj.EMPTY)).isDone())
                        .isTrue();
            }
        }
    }

    @Test
    void aRemovedKeyLosesItsConnectionsAndMoreThanAllowedAreTurnedAway() throws IOException {
        try (WireWorld world = new WireWorld()) {
            TlsIdentity identity = world.listed(2);
            List<WireLink> links = new ArrayList<>();
            for (int i = 0; i < world.limits.connectionsPerKeyMax(); i++) {
                WireLink link = world.link(identity);
                link.open("test/1").orThrow();
                links.add(link);
            }
            assertThat(world.link(identity).open("test/1").isDone()).isFalse();
            assertThat(next(world.turnedAway)).isEqualTo(new CloseReason.TooMany());
            world.admissions.remove(identity.publicKey());
            assertThat(world.server.closeKey(identity.fingerprint(), new CloseReason.KeyRemoved()))
                    .isEqualTo(links.size());
            for (WireLink link : links) {
                assertThat(link.ended().join()).isEqualTo(new CloseReason.PeerSaid("key-removed"));
            }
            assertThat(code(world.link(identity).open("test/1"))).isEqualTo(ErrorCode.RIGHT_STRANGER);
        }
    }

    /// Turns the clock in steps, and lets the watches look in between as they would in real time.
    private static void turn(WireWorld world, Duration by) {
        long steps = by.toMillis() / 500;
        for (long i = 0; i < steps; i++) {
            world.time.advance(Duration.ofMillis(500));
            LockSupport.parkNanos(2_000_000);
        }
    }

    private static byte[] bytes(int type, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(body.length + 5)
                .putInt(body.length + 1)
                .put((byte) type)
                .put(body)
                .array();
    }
}
