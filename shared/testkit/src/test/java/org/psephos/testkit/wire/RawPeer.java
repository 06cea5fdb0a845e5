package org.psephos.testkit.wire;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLSocket;
import org.psephos.common.Time;
import org.psephos.crypto.Tls;
import org.psephos.crypto.TlsIdentity;

/// A peer that speaks TLS as it should and then writes whatever bytes a test wants.
final class RawPeer implements AutoCloseable {

    static final String HELLO = "{\"id\":0,\"do\":\"hello\",\"args\":{\"versions\":[1],\"program\":\"raw\","
            + "\"clock\":\"2026-11-21T08:00:00Z\"}}";

    final Socket plain;
    final SSLSocket tls;
    private final DataOutputStream out;
    private final InputStream in;

    RawPeer(InetSocketAddress address, TlsIdentity identity) throws IOException {
        plain = new Socket(address.getAddress(), address.getPort());
        plain.setSoTimeout(20_000);
        tls = new Tls(identity, Time.system()).connect(plain, key -> true);
        tls.startHandshake();
        out = new DataOutputStream(tls.getOutputStream());
        in = tls.getInputStream();
    }

    RawPeer greeted() throws IOException {
        json(HELLO);
        String answer = readText();
        if (!answer.contains("\"result\"")) {
            throw new IOException("not greeted: " + answer);
        }
        return this;
    }

    void json(String text) throws IOException {
        frame(1, text.getBytes(StandardCharsets.UTF_8));
    }

    void frame(int type, byte[] body) throws IOException {
        header(body.length + 1, type);
        out.write(body);
        out.flush();
    }

    void header(int length, int type) throws IOException {
        out.writeInt(length);
        out.writeByte(type);
        out.flush();
    }

    void raw(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    String readText() throws IOException {
        byte[] length = in.readNBytes(4);
        if (length.length < 4) {
            throw new IOException("ended");
        }
        byte[] body = in.readNBytes(java.nio.ByteBuffer.wrap(length).getInt());
        return new String(body, 1, body.length - 1, StandardCharsets.UTF_8);
    }

    /// Reads until the server ends the connection; false when it does not.
    boolean isEnded() {
        try {
            in.skipNBytes(Long.MAX_VALUE);
            return false;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        plain.close();
    }
}
