package com.tarnfell.switchboard;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Keeps lines to telephones open; most of them are silent most of the time. */
public final class Switchboard {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private volatile int calls;

    private Switchboard() throws IOException {}

    public static void main(String[] args) throws Exception {
        Switchboard board = new Switchboard();
        start("accept", board::accept);
        List<Socket> telephones = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            telephones.add(new Socket(InetAddress.getLoopbackAddress(), board.server.getLocalPort()));
        }
        Random random = new Random(7);
        long end = System.currentTimeMillis() + 22_000;
        while (System.currentTimeMillis() < end) {
            Socket telephone = telephones.get(random.nextInt(telephones.size()));
            new DataOutputStream(telephone.getOutputStream()).writeInt(random.nextInt(1_000_000));
            Thread.sleep(15);
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            for (int line = 0; ; line++) {
                Socket socket = server.accept();
                start("line-" + line, () -> listen(socket));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void listen(Socket socket) {
        try (socket) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            while (true) {
                int number = in.readInt();
                StringBuilder digits = new StringBuilder();
                for (int i = 0; i < 4_000; i++) {
                    digits.append(number % (i + 1));
                }
                calls += digits.length() % 2;
            }
        } catch (IOException e) {
            calls = 0;
        }
    }
}
