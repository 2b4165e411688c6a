package net.carrow.vending;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A line to the bank. */
final class Line {
    private final DataOutputStream out;
    private final DataInputStream in;

    Line(InetSocketAddress bank) throws IOException {
        Socket socket = new Socket(bank.getAddress(), bank.getPort());
        socket.setTcpNoDelay(true);
        out = new DataOutputStream(socket.getOutputStream());
        in = new DataInputStream(socket.getInputStream());
    }

    boolean good(int card, int cents) throws IOException {
        out.writeLong((long) card << 32 | cents);
        out.flush();
        return in.readInt() != 3;
    }
}
