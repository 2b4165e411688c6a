package dev.auger.importers;

import dev.auger.model.error.UnsupportedVersion;
import java.util.List;
import java.util.regex.Pattern;

/** Text formats that are told by the look of their lines and not read yet; asked last, because a log may hold something that is. */
final class UnreadLogs {

    private static final int LOOK = 200;

    private static final Pattern GC = Pattern.compile(
            "^\\[[^\\]]+\\](?:\\[[^\\]]*\\])*\\[gc[^\\]]*\\].*" // unified logging, JDK 9 and later
                    + "|^(?:\\S+: )?(?:\\d+[.,]\\d+: )?\\[(?:Full )?GC\\b.*" // before it
                    + "|^.*\\[(?:gc|gc,[a-z]+)\\s*\\] .*"
                    + "|^\\s*<(?:verbosegc|gc-op|exclusive-start)\\b.*");
    private static final Pattern PERF =
            Pattern.compile("^\\S.*?\\s+-?\\d+(?:/\\d+)?\\s+(?:\\[\\d+\\]\\s+)?(?:\\d+\\.\\d+:|\\S+:\\s*$).*");
    private static final Pattern PERF_FRAME = Pattern.compile("^\\s+[0-9a-f]+ \\S.* ?\\(.*\\)\\s*$");
    private static final Pattern COLLAPSED = Pattern.compile("^\\S.*;.*\\s\\d+(?:\\.\\d+)?\\s*$");
    private static final Pattern HISTOGRAM = Pattern.compile("^\\s*num\\s+#instances\\s+#bytes\\s+[Cc]lass.*");
    private static final Pattern LEGACY_PPROF =
            Pattern.compile("^(?:heap profile:|--- (?:contention|threadz|heapz|growthz)).*");

    private UnreadLogs() {}

    static void refuse(Head head) throws UnsupportedVersion {
        if (!head.isText()) {
            return;
        }
        List<String> lines =
                head.lines(LOOK).stream().filter(line -> !line.isBlank()).toList();
        if (count(lines, HISTOGRAM) > 0) {
            throw new UnsupportedVersion(
                    "a class histogram",
                    "histograms are not read yet; take a heap dump with \"jcmd PID GC.heap_dump FILE\"");
        }
        if (count(lines, LEGACY_PPROF) > 0) {
            throw new UnsupportedVersion(
                    "a pprof profile in text", "pprof is not read yet; open it with \"pprof -http=: FILE\"");
        }
        if (count(lines, GC) >= Math.min(2, lines.size()) && !lines.isEmpty()) {
            throw new UnsupportedVersion(
                    "a garbage-collection log",
                    "GC logs are not read yet; pauses and heap use are in a recording: \"jcmd PID JFR.start\"");
        }
        long frames = count(lines, PERF_FRAME);
        if (frames > 0 && count(lines, PERF) > 0) {
            throw new UnsupportedVersion(
                    "the output of perf script", "it is not read yet; of a JVM, record \"jcmd PID JFR.start\" instead");
        }
        List<String> stacks = lines.stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("//"))
                .toList();
        if (!stacks.isEmpty() && count(stacks, COLLAPSED) * 2 > stacks.size()) {
            throw new UnsupportedVersion(
                    "a file of collapsed stacks",
                    "collapsed stacks are not read yet; a recording holds the same samples: asprof -o jfr");
        }
    }

    private static long count(List<String> lines, Pattern pattern) {
        // Cut, so that a line of a megabyte costs no backtracking.
        return lines.stream()
                .map(line -> line.length() > 2000 ? line.substring(0, 2000) : line)
                .filter(line -> pattern.matcher(line).matches())
                .count();
    }
}
