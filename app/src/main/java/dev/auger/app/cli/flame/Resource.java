package dev.auger.app.cli.flame;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The style sheet and the script that go into written flame graphs. */
final class Resource {

    private Resource() {}

    static String text(String name) throws IOException {
        try (InputStream in = Resource.class.getResourceAsStream("/dev/auger/app/cli/" + name)) {
            if (in == null) {
                throw new IOException("resource " + name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Text for an element or a quoted attribute; characters XML 1.0 does not allow become U+FFFD. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(allowed(c) ? c : 0xfffd);
            }
        });
        return out.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t' || c == '\n' || c >= 0x20 && c < 0xd800 || c >= 0xe000 && c != 0xfffe && c != 0xffff;
    }
}
