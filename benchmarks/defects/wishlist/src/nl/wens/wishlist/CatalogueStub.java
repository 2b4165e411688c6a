package nl.wens.wishlist;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Plays the catalogue, which is some milliseconds away. */
final class CatalogueStub {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    CatalogueStub() throws IOException {
        daemon("catalogue", this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                daemon("catalogue-client", () -> answer(socket));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(Socket socket) {
        try (socket) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            while (true) {
                int count = in.readInt();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                DataOutputStream out = new DataOutputStream(bytes);
                for (int i = 0; i < count; i++) {
                    out.writeInt(in.readInt() * 7 % 9_999);
                }
                Thread.sleep(4);
                bytes.writeTo(socket.getOutputStream());
            }
        } catch (EOFException e) {
            return;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
