package org.psephos.cli.demo.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.psephos.client.ServerAddress;
import org.psephos.common.AllowedToHopThreads;

/// A cable that can be pulled: carries bytes between whoever connects here and one server, until it is cut. A cut
/// breaks every connection in the middle of whatever it carries, and turns new ones away until it is mended. It reads
/// nothing of what it carries.
@AllowedToHopThreads("carries bytes both ways, a thread for each")
public final class Relay implements AutoCloseable {

    private static final int BUFFER = 16_384;
    private static final int CONNECT_MILLIS = 5_000;

    private final ServerAddress target;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger carried = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private volatile boolean cut;

    private Relay(ServerAddress target, ServerSocket door) {
        this.target = target;
        this.door = door;
    }

    /// Begins to carry, on a free port of this machine.
    ///
    /// @param target the server at the other end
    static Relay to(ServerAddress target) throws IOException {
        Relay relay = new Relay(target, new ServerSocket(0, 0, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().name("relay").start(relay::accept);
        return relay;
    }

    /// Where to connect instead of the server's own address.
    ServerAddress address() {
        return new ServerAddress(door.getInetAddress().getHostAddress(), door.getLocalPort());
    }

    /// How many connections were carried.
    public int carried() {
        return carried.get();
    }

    /// How many connections were broken by a cut.
    public int broken() {
        return broken.get();
    }

    /// How many connections were turned away while it was cut.
    public int turnedAway() {
        return turnedAway.get();
    }

    /// Cuts.
    void cut() {
        cut = true;
        open.stream().filter(Relay::isConnected).forEach(socket -> {
            broken.incrementAndGet();
            abort(socket);
        });
    }

    /// Mends.
    void mend() {
        cut = false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                if (cut) {
                    turnedAway.incrementAndGet();
                    abort(near);
                } else {
                    Thread.ofVirtual().name("relay-out").start(() -> carry(near));
                }
            } catch (IOException e) {
                return;
            }
        }
    }

    private void carry(Socket near) {
        open.add(near);
        try (near;
                Socket far = new Socket()) {
            far.connect(new InetSocketAddress(target.host(), target.port()), CONNECT_MILLIS);
            carried.incrementAndGet();
            Thread back = Thread.ofVirtual().name("relay-back").start(() -> pump(far, near));
            pump(near, far);
            back.join();
        } catch (IOException e) {
            abort(near);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(near);
        }
        if (cut) {
            abort(near);
        }
    }

    /// Carries one way; the end of one way is the end of both.
    private static void pump(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[BUFFER];
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                out.write(bytes, 0, count);
            }
        } catch (IOException e) {
            abort(to);
        }
    }

    private static boolean isConnected(Socket socket) {
        return socket.isConnected() && !socket.isClosed();
    }

    /// Ends a connection as a broken one ends: by a reset, with nothing said.
    private static void abort(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // it is broken already, which is all that is wanted
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        open.forEach(Relay::abort);
    }
}
