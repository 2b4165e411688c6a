import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Packs PNG files into an Apple icon image: {@code java PackIcns.java OUT.icns TYPE=FILE.png…}.
 *
 * <pre>
 * file    "icns", length of the file (u4, big-endian), entries
 * entry   type (4 ASCII characters), length of the entry with these 8 bytes (u4), the PNG
 * </pre>
 *
 * Types that hold a PNG, and its pixels: icp4 16, icp5 32, ic07 128, ic08 256, ic09 512; for screens of double density ic11 32, ic12 64,
 * ic13 256, ic14 512, ic10 1024.
 */
public final class PackIcns {
    private static final int HEADER = 8;

    private PackIcns() {}

    public static void main(String[] args) throws IOException {
        byte[][] pictures = new byte[args.length][];
        int length = HEADER;
        for (int i = 1; i < args.length; i++) {
            pictures[i] = Files.readAllBytes(Path.of(args[i].substring(args[i].indexOf('=') + 1)));
            length += HEADER + pictures[i].length;
        }
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(Path.of(args[0])))) {
            out.write("icns".getBytes(StandardCharsets.US_ASCII));
            out.writeInt(length);
            for (int i = 1; i < args.length; i++) {
                out.write(args[i].substring(0, args[i].indexOf('=')).getBytes(StandardCharsets.US_ASCII));
                out.writeInt(HEADER + pictures[i].length);
                out.write(pictures[i]);
            }
        }
    }
}
