package dev.auger.app.editor;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * The server that IntelliJ listens with on the loopback address. It is asked what it is before it is told a file. See
 * https://www.develar.org/idea-rest-api/.
 */
final class IntellijServer {

    private static final int FIRST = 63342;
    private static final int LAST = 63352;
    private static final int MILLIS = 400;
    private static final int MOST = 4_096;

    private final int first;
    private final int last;

    IntellijServer() {
        this(FIRST, LAST);
    }

    IntellijServer(int first, int last) {
        this.first = first;
        this.last = last;
    }

    /**
     * Tells the first that listens.
     *
     * @param request path and query
     * @return whether one took it
     */
    boolean tell(String request) {
        for (int port = first; port <= last; port++) {
            try {
                if (isIntellij(get(port, "/api/about")) && get(port, request) != null) {
                    return true;
                }
            } catch (IOException nobody) {
                // The next port.
                System.getLogger(IntellijServer.class.getName())
                        .log(System.Logger.Level.DEBUG, () -> "nobody at " + nobody.getMessage());
            }
        }
        return false;
    }

    private static boolean isIntellij(String about) {
        return about.contains("\"productName\"") || about.contains("\"baselineVersion\"");
    }

    private static String get(int port, String request) throws IOException {
        String host = InetAddress.getLoopbackAddress().getHostAddress();
        URI address = URI.create("http://" + (host.indexOf(':') >= 0 ? '[' + host + ']' : host) + ':' + port + request);
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        try {
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(5 * MILLIS);
            connection.setInstanceFollowRedirects(false);
            connection.setUseCaches(false);
            if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
                throw new IOException(port + ": " + connection.getResponseCode());
            }
            try (InputStream in = connection.getInputStream()) {
                return new String(in.readNBytes(MOST), StandardCharsets.UTF_8);
            }
        } finally {
            connection.disconnect();
        }
    }
}
