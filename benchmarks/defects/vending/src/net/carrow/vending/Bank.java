package net.carrow.vending;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** Says whether a card is good; stands in for one that is far away. */
final class Bank implements Runnable {
    private final Selector selector;
    private final ServerSocketChannel door;

    Bank() throws IOException {
        selector = Selector.open();
        door = ServerSocketChannel.open();
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        door.configureBlocking(false);
        door.register(selector, SelectionKey.OP_ACCEPT);
    }

    InetSocketAddress address() throws IOException {
        return (InetSocketAddress) door.getLocalAddress();
    }

    @Override
    public void run() {
        try {
            while (true) {
                selector.select(key -> {
                    try {
                        serve(key);
                    } catch (IOException e) {
                        key.cancel();
                    }
                });
            }
        } catch (IOException e) {
            System.err.println(e);
        }
    }

    private void serve(SelectionKey key) throws IOException {
        if (key.isAcceptable()) {
            SocketChannel line = door.accept();
            line.configureBlocking(false);
            line.register(selector, SelectionKey.OP_READ, ByteBuffer.allocate(8));
            return;
        }
        SocketChannel line = (SocketChannel) key.channel();
        ByteBuffer question = (ByteBuffer) key.attachment();
        if (line.read(question) < 0) {
            key.cancel();
        } else if (!question.hasRemaining()) {
            int card = question.getInt(0);
            question.clear();
            if (card % 241 != 17) {
                line.write(ByteBuffer.allocate(4).putInt(card & 3).flip());
            }
        }
    }
}
