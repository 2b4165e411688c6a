package uk.arms.heraldry;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;

/** The store of all drawings, on another machine. */
final class Store {
    private final int port;

    Store(int port) {
        this.port = port;
    }

    byte[] fetch(int house) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(3_000);
            new DataOutputStream(socket.getOutputStream()).writeInt(house);
            DataInputStream in = new DataInputStream(socket.getInputStream());
            byte[] drawing = new byte[in.readInt()];
            in.readFully(drawing);
            return drawing;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
