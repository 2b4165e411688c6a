package pt.correio.telegraph;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Plays those who send telegrams: a connection each. */
final class Senders implements Runnable {
    private final int port;

    Senders(int port) {
        this.port = port;
    }

    @Override
    public void run() {
        try {
            for (int number = 0; ; number++) {
                try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                    OutputStream out = socket.getOutputStream();
                    out.write(("To " + number % 97 + ": arrive on day " + number % 30 + " stop ").repeat(30).getBytes(StandardCharsets.UTF_8));
                }
                Thread.sleep(28);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
