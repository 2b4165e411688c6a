package dev.auger.app.instance;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a later start wants of the window that is there: to come to the front, with these files. Numbers are four bytes, high
 * byte first:
 *
 * <pre>
 * 0 magic 41554731 ("AUG1")   4 version   8 number of paths   then each: its length in bytes, and its bytes in UTF-8
 * </pre>
 *
 * <p>The answer is one byte: 1 when the window has taken the files, anything else when it has not.
 *
 * @param files absolute paths
 */
public record Wish(List<Path> files) {

    static final int TAKEN = 1;
    static final int REFUSED = 0;

    private static final int MAGIC = 0x41554731;
    private static final int VERSION = 1;
    private static final int MOST_FILES = 1_000;
    private static final int MOST_PATH = 32_768;
    private static final int MOST_BYTES = 1 << 20;

    public Wish {
        files = files.stream().map(f -> f.toAbsolutePath().normalize()).toList();
    }

    /** Whether it can be said in one message. */
    boolean fits() {
        long bytes = 0;
        for (Path file : files) {
            int length = bytes(file).length;
            bytes += length;
            if (length > MOST_PATH) {
                return false;
            }
        }
        return files.size() <= MOST_FILES && bytes <= MOST_BYTES;
    }

    private static byte[] bytes(Path file) {
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        out.writeInt(files.size());
        for (Path file : files) {
            byte[] bytes = bytes(file);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
        out.flush();
    }

    /** @throws IOException if it is something else, of another version, or longer than a wish may be */
    static Wish read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC || in.readInt() != VERSION) {
            throw new IOException("no wish of this version");
        }
        int count = in.readInt();
        if (count < 0 || count > MOST_FILES) {
            throw new IOException(count + " files");
        }
        List<Path> files = new ArrayList<>();
        int total = 0;
        for (int i = 0; i < count; i++) {
            int length = in.readInt();
            if (length < 0 || length > MOST_PATH || (total += length) > MOST_BYTES) {
                throw new IOException("a path of " + length + " bytes");
            }
            byte[] bytes = new byte[length];
            in.readFully(bytes);
            try {
                Path file = Path.of(new String(bytes, StandardCharsets.UTF_8));
                if (!file.isAbsolute()) {
                    throw new IOException("a path that is not absolute");
                }
                files.add(file);
            } catch (InvalidPathException e) {
                throw new IOException(e);
            }
        }
        return new Wish(files);
    }
}
