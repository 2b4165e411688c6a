package dev.auger.importers;

import dev.auger.model.error.UnsupportedVersion;
import java.util.regex.Pattern;

/**
 * Formats that are told by their beginning beyond doubt and not read yet. Naming them, and what to do instead, is worth more than
 * "unrecognised".
 */
final class UnreadFormats {

    private static final String PHD_HEADER = "\u0000\u0012portable heap dump";
    private static final int ELF_CORE = 4;
    private static final Pattern GO_TRACE = Pattern.compile("go 1\\.\\d+ trace\u0000");
    private static final Pattern GO_TRACE_TEXT = Pattern.compile("(?m)^Trace Go1\\.\\d+$\\s^EventBatch ");

    private UnreadFormats() {}

    static void refuse(Head head) throws UnsupportedVersion {
        binary(head);
        packed(head);
        UnreadProfiles.refuse(head);
        if (head.isText()) {
            text(head.text());
        }
    }

    private static void binary(Head head) throws UnsupportedVersion {
        if (head.startsWith(0x7f, 'E', 'L', 'F') && isElfCore(head.bytes())) {
            throw new UnsupportedVersion(
                    "elf-core",
                    "an ELF core file",
                    "take a heap dump out of it with \"jhsdb jmap --binaryheap --exe JAVA --core FILE\", or a thread dump with \"jhsdb jstack\"");
        }
        if (head.startsWith('M', 'D', 'M', 'P')) {
            throw new UnsupportedVersion(
                    "minidump",
                    "a Windows minidump",
                    "take a heap dump out of it with \"jhsdb jmap --binaryheap --exe JAVA --core FILE\"");
        }
        if (head.startsWith(PHD_HEADER)) {
            throw new UnsupportedVersion(
                    "phd",
                    "an IBM portable heap dump (PHD)",
                    "convert it to HPROF with Eclipse Memory Analyzer and its DTFJ feature, or take \"jcmd PID GC.heap_dump\" on HotSpot");
        }
        if (GO_TRACE.matcher(head.text()).lookingAt()) {
            throw new UnsupportedVersion(
                    "go-trace",
                    "a Go execution trace",
                    "take a profile out of it with \"go tool trace -pprof=sync FILE\" (or net, syscall, sched), or open it with \"go tool trace\"");
        }
    }

    private static boolean isElfCore(byte[] bytes) {
        // e_type is two bytes at 16, in the order that byte 5 says (1 little, 2 big); ET_CORE is 4.
        return bytes.length > 17 && (bytes[5] == 2 ? bytes[17] : bytes[16]) == ELF_CORE;
    }

    private static void packed(Head head) throws UnsupportedVersion {
        if (head.startsWith("LZ4Block")) {
            throw new UnsupportedVersion(
                    "lz4-java",
                    "a file packed in the block format of lz4-java",
                    "pack it as an LZ4 frame or with gzip instead");
        }
        String unpack = head.startsWith(0x04, 0x22, 0x4d, 0x18)
                ? "lz4"
                : head.startsWith(0x28, 0xb5, 0x2f, 0xfd)
                        ? "zstd"
                        : head.startsWith(0xfd, '7', 'z', 'X', 'Z', 0)
                                ? "xz"
                                : head.startsWith('B', 'Z', 'h') && head.bytes().length > 9 && head.bytes()[4] == 0x31
                                        ? "bzip2"
                                        : "";
        if (!unpack.isEmpty()) {
            throw new UnsupportedVersion(
                    "packed",
                    "a file packed with " + unpack,
                    "unpack it first with \"" + unpack + " -d FILE\"; gzip, LZ4 and zip are read as they are",
                    unpack);
        }
        if (head.startsWith('7', 'z', 0xbc, 0xaf, 0x27, 0x1c)) {
            throw new UnsupportedVersion(
                    "7z", "a 7z archive", "unpack it first with \"7z x FILE\"; gzip, LZ4 and zip are read as they are");
        }
        if (head.bytes().length > 262 && head.text().startsWith("ustar", 257)) {
            throw new UnsupportedVersion(
                    "tar", "a tar archive", "unpack it first with \"tar xf FILE\" and open the folder");
        }
    }

    private static void text(String text) throws UnsupportedVersion {
        if (GO_TRACE_TEXT.matcher(text).find()) {
            throw new UnsupportedVersion(
                    "go-trace-text",
                    "a Go execution trace in text",
                    "open the trace it was written from with \"go tool trace\"");
        }
    }
}
