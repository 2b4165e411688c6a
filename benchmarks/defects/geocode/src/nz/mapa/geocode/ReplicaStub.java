package nz.mapa.geocode;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;

/** Plays a replica. */
final class ReplicaStub implements Runnable {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Deque<Socket> hanging = new ArrayDeque<>();
    private final boolean answers;

    ReplicaStub(boolean answers) throws IOException {
        this.answers = answers;
        Thread thread = new Thread(this, "replica");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void run() {
        try {
            while (true) {
                Socket socket = server.accept();
                long cell = new DataInputStream(socket.getInputStream()).readInt();
                if (answers) {
                    new DataOutputStream(socket.getOutputStream()).writeLong(cell << 32 | cell * 31);
                    socket.close();
                } else {
                    hanging.addLast(socket);
                    if (hanging.size() > 40) {
                        hanging.removeFirst().close();
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
