package com.sterling.quotes;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Plays the exchange; some requests it forgets. */
final class ExchangeStub {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> forgotten = new ArrayList<>();

    ExchangeStub() throws IOException {
        Thread thread = new Thread(this::answer, "exchange");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    private void answer() {
        try {
            for (int i = 1; ; i++) {
                Socket socket = server.accept();
                int paper = new DataInputStream(socket.getInputStream()).readInt();
                if (i % 120 == 0) {
                    forgotten.add(socket);
                } else {
                    new DataOutputStream(socket.getOutputStream()).writeInt(paper * 7 + i);
                    socket.close();
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
