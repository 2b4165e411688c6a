package nl.wens.wishlist;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Asks the catalogue for articles, over one connection. */
final class Catalogue implements Closeable {
    private final Socket socket;
    private final DataInputStream in;

    Catalogue(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    }

    Article article(int number) throws IOException {
        return articles(List.of(number)).get(0);
    }

    List<Article> articles(List<Integer> numbers) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(numbers.size());
        for (int number : numbers) {
            out.writeInt(number);
        }
        bytes.writeTo(socket.getOutputStream());
        List<Article> articles = new ArrayList<>();
        for (int number : numbers) {
            articles.add(new Article(number, in.readInt()));
        }
        return articles;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
