package dev.auger.importers.source.binary;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Somewhere class files lie. A name that would lead outside is as good as not there. */
public interface ClassPlace extends AutoCloseable {

    /** Largest class file that is read. */
    int LARGEST = 8 << 20;

    /** What it is called, without the folders it lies in. */
    String name();

    /**
     * A class file.
     *
     * @param internal binary name with slashes
     */
    Optional<byte[]> bytes(String internal) throws IOException;

    /** Names with slashes of the classes nested in one, at any depth, itself not among them, in order. */
    List<String> nested(String internal) throws IOException;

    @Override
    void close() throws IOException;

    /** Whether a name is one of a class: only such are looked up. */
    static boolean isName(String internal) {
        if (internal.isEmpty() || internal.startsWith("/") || internal.endsWith("/") || internal.contains("//")) {
            return false;
        }
        for (int i = 0; i < internal.length(); i++) {
            char c = internal.charAt(i);
            // JVMS §4.2.2 allows all but these; a colon, a backslash and control characters mean something to file
            // systems.
            if (c == '.' || c == ';' || c == '[' || c == '\\' || c == ':' || Character.isISOControl(c)) {
                return false;
            }
        }
        return true;
    }
}
