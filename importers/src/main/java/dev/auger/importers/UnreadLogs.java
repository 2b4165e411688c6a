package dev.auger.importers;

import dev.auger.model.error.UnsupportedVersion;
import java.util.List;
import java.util.regex.Pattern;

/** Text formats that are told by the look of their lines and not read yet; asked last, because a log may hold something that is. */
final class UnreadLogs {

    private static final int LOOK = 200;

    private static final Pattern GC = Pattern.compile(
            "^(?:\\[[^\\]]*\\])+\\[gc\\b.*" // unified logging, JDK 9 and later
                    + "|^(?:\\[[^\\]]*\\])+ *(?:GC\\(\\d+\\) |Using ).*" // without tags
                    + "|^(?:\\S+: )*\\[(?:Full )?GC.*" // before it
                    + "|^CommandLine flags: -XX:.*"
                    + "|^\\S+ \\S+ GC log file .*"
                    + "|.*(?:Application time: |Total time for which application threads were stopped: ).*"
                    + "|^\\s*<(?:verbosegc|gc-op|exclusive-start)\\b.*"
                    + "|^gc \\d+ @[0-9.]+s \\d+%: .*"); // GODEBUG=gctrace=1
    private static final Pattern PERF =
            Pattern.compile("^\\S.*?\\s+-?\\d+(?:/\\d+)?\\s+(?:\\[\\d+\\]\\s+)?(?:\\d+\\.\\d+:|\\S+:\\s*$).*");
    private static final Pattern PERF_FRAME = Pattern.compile("^\\s*[0-9a-f]{3,}\\s\\S.* ?\\(.*\\)\\s*$");
    private static final Pattern HISTOGRAM = Pattern.compile("^\\s*num\\s+#instances\\s+#bytes\\s+[Cc]lass.*");

    private UnreadLogs() {}

    static void refuse(Head head) throws UnsupportedVersion {
        if (!head.isText()) {
            return;
        }
        List<String> lines =
                head.lines(LOOK).stream().filter(line -> !line.isBlank()).toList();
        if (count(lines, HISTOGRAM) > 0) {
            throw new UnsupportedVersion(
                    "a class histogram", "not yet; take a heap dump with \"jcmd PID GC.heap_dump FILE\"");
        }
        if (count(lines, GC) >= Math.min(2, lines.size()) && !lines.isEmpty()) {
            throw new UnsupportedVersion(
                    "a garbage-collection log",
                    "not yet; pauses and heap use are in a recording: \"jcmd PID JFR.start\"");
        }
        long frames = count(lines, PERF_FRAME);
        if (frames > 0 && count(lines, PERF) > 0) {
            throw new UnsupportedVersion(
                    "the output of perf script", "not yet; of a JVM, record \"jcmd PID JFR.start\" instead");
        }
        List<String> stacks = lines.stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("//"))
                .toList();
        if (!stacks.isEmpty() && stacks.stream().filter(UnreadLogs::isCollapsed).count() * 2 > stacks.size()) {
            throw new UnsupportedVersion(
                    "a file of collapsed stacks", "not yet; a recording holds the same samples: asprof -o jfr");
        }
    }

    private static long count(List<String> lines, Pattern pattern) {
        // Cut, so that no line costs much backtracking.
        return lines.stream()
                .map(line -> line.length() > 300 ? line.substring(0, 300) : line)
                .filter(line -> pattern.matcher(line).matches())
                .count();
    }

    /** {@code root;…;leaf 12}. */
    private static boolean isCollapsed(String line) {
        String stripped = line.strip();
        int space = stripped.lastIndexOf(' ');
        return space > 0
                && stripped.lastIndexOf(';', space) > 0
                && stripped.substring(space + 1).chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.');
    }
}
