package com.merchantry.orders;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Plays the article service, four milliseconds away. */
final class ArticleStub {
    private final ServerSocket server;

    ArticleStub() throws Exception {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::answer, "articles");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    private void answer() {
        try (Socket socket = server.accept()) {
            socket.setTcpNoDelay(true);
            DataInputStream in = new DataInputStream(socket.getInputStream());
            while (true) {
                long question = in.readLong();
                Thread.sleep(4);
                ByteArrayOutputStream answer = new ByteArrayOutputStream();
                DataOutputStream out = new DataOutputStream(answer);
                for (int i = 0; i < (int) question; i++) {
                    out.writeUTF("article " + ((question >> 32) + i));
                }
                socket.getOutputStream().write(answer.toByteArray());
            }
        } catch (Exception e) {
            Thread.currentThread().interrupt();
        }
    }
}
