package nz.mapa.geocode;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** One of the machines that know where things are. */
final class Replica {
    private final int port;
    private final AtomicInteger missed = new AtomicInteger();
    private volatile long restsUntil;

    Replica(int port) {
        this.port = port;
    }

    long ask(int cell) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            socket.setSoTimeout(250);
            new DataOutputStream(socket.getOutputStream()).writeInt(cell);
            DataInputStream in = new DataInputStream(socket.getInputStream());
            return in.readLong();
        }
    }

    boolean resting(long now) {
        return restsUntil > now;
    }

    void rest(long until) {
        restsUntil = until;
    }

    void missed() {
        missed.incrementAndGet();
    }
}
