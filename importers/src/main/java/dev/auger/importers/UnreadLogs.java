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
    }

    private static long count(List<String> lines, Pattern pattern) {
        // Cut, so that no line costs much backtracking.
        return lines.stream()
                .map(line -> line.length() > 300 ? line.substring(0, 300) : line)
                .filter(line -> pattern.matcher(line).matches())
                .count();
    }
}
