package uk.arms.heraldry;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Plays the store. */
final class StoreStub implements Runnable {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService disks = Executors.newFixedThreadPool(16, work -> {
        Thread disk = new Thread(work);
        disk.setDaemon(true);
        return disk;
    });

    StoreStub() throws IOException {}

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void run() {
        try {
            while (true) {
                Socket socket = server.accept();
                disks.submit(() -> answer(socket));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Void answer(Socket client) throws IOException, InterruptedException {
        try (Socket socket = client) {
            int house = new DataInputStream(socket.getInputStream()).readInt();
            Thread.sleep(9 + house % 7);
            byte[] drawing = new byte[6_000];
            new SplittableRandom(house).nextBytes(drawing);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(drawing.length);
            out.write(drawing);
            out.flush();
            return null;
        }
    }
}
