package dev.auger.app.editor;

import dev.auger.app.editor.EditorFailure.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Addresses that editors have registered for themselves, and the program that hands an address over. */
final class EditorLinks {

    private EditorLinks() {}

    /** {@code idea://open?file=PATH&line=N} */
    static String intellij(Place place) throws EditorFailure {
        return "idea://open?file=" + encoded(SafeNames.file(place.file(), false), false) + "&line=" + place.line();
    }

    /** {@code /api/file?file=PATH&line=N} of the server built into IntelliJ */
    static String intellijRequest(Place place) throws EditorFailure {
        return "/api/file?file=" + encoded(SafeNames.file(place.file(), false), false) + "&line=" + place.line();
    }

    /** {@code vscode://file/PATH:LINE} */
    static String vscode(Place place) throws EditorFailure {
        String path = SafeNames.file(place.file(), false).replace('\\', '/');
        return "vscode://file" + (path.startsWith("/") ? "" : "/") + encoded(path, true) + ':' + place.line();
    }

    /**
     * Starts the program that hands an address to whoever has registered for it.
     *
     * @param system {@code os.name}
     */
    static List<String> opener(String address, String system) throws EditorFailure {
        if (address.chars().anyMatch(c -> c <= ' ' || c >= 127 || c == '"')) {
            throw new EditorFailure(Reason.NAME, address);
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        }
        return List.of(name.contains("mac") ? "open" : "xdg-open", address);
    }

    /** All but letters, digits and a few signs as {@code %XX} of UTF-8. */
    private static String encoded(String text, boolean asPath) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || c >= '0' && c <= '9'
                    || "-_.~".indexOf(c) >= 0
                    || asPath && "/:".indexOf(c) >= 0;
            if (plain) {
                out.append(c);
            } else {
                out.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
            }
        }
        return out.toString();
    }
}
