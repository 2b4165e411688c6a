package co.pingwell.webhooks;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The bytes of a request. */
final class Body {
    private static final int LARGEST = 3 * 1024 * 1024;

    private Body() {}

    static byte[] read(InputStream in) throws IOException {
        byte[] buffer = new byte[LARGEST];
        int length = 0;
        for (int read; (read = in.read(buffer, length, buffer.length - length)) > 0; ) {
            length += read;
        }
        return Arrays.copyOf(buffer, length);
    }
}
