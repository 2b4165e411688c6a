package com.merchantry.orders;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** The article service: asked for a first article and how many. */
final class Articles {
    private final DataInputStream in;
    private final DataOutputStream out;

    Articles(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(5_000);
        in = new DataInputStream(socket.getInputStream());
        out = new DataOutputStream(socket.getOutputStream());
    }

    String name(int article) throws IOException {
        return names(article, 1).get(0);
    }

    List<String> names(int first, int count) throws IOException {
        out.writeLong((long) first << 32 | count);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(in.readUTF());
        }
        return names;
    }
}
