package com.sterling.quotes;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** The exchange's protocol: a number of a paper, answered by its price. */
final class Exchange {
    private final int port;

    Exchange(int port) {
        this.port = port;
    }

    int price(int paper) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 2_000);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(paper);
            DataInputStream in = new DataInputStream(socket.getInputStream());
            return in.readInt();
        }
    }
}
