package dev.auger.importers;

import dev.auger.model.error.UnsupportedVersion;
import java.util.List;
import java.util.regex.Pattern;

/** Text formats that are told by the look of their lines and not read yet; asked last, because a log may hold something that is. */
final class UnreadLogs {

    private static final int LOOK = 200;

    private static final Pattern PERF =
            Pattern.compile("^\\S.*?\\s+-?\\d+(?:/\\d+)?\\s+(?:\\[\\d+\\]\\s+)?(?:\\d+\\.\\d+:|\\S+:\\s*$).*");
    private static final Pattern PERF_FRAME = Pattern.compile("^\\s*[0-9a-f]{3,}\\s\\S.* ?\\(.*\\)\\s*$");
    private static final Pattern LEGACY_PPROF =
            Pattern.compile("^(?:heap profile:|threadcreate profile:|--- (?:contention|threadz|heapz|growthz)).*");
    private static final Pattern GOROUTINES = Pattern.compile(
            "(?m)^goroutine (?:\\d+(?: gp=\\S+)?(?: m=\\S+)?(?: mp=\\S+)? \\[[^\\]]+\\]:|profile: total \\d+)");
    private static final Pattern JSTACK_F = Pattern.compile("(?m)^Thread (?:t@)?\\d+: \\(state = [A-Z_]+\\)");

    private UnreadLogs() {}

    static void refuse(Head head) throws UnsupportedVersion {
        if (!head.isText()) {
            return;
        }
        if (JSTACK_F.matcher(head.text()).find()) {
            throw new UnsupportedVersion(
                    "the output of a debugger attached by force (jstack -F, jhsdb jstack)",
                    "not yet; take \"jcmd PID Thread.print -l\" or \"kill -3 PID\"");
        }
        if (GOROUTINES.matcher(head.text()).find()) {
            throw new UnsupportedVersion(
                    "a goroutine dump",
                    "not yet; goroutine profiles open with \"go tool pprof\", dumps in text with any editor");
        }
        List<String> lines =
                head.lines(LOOK).stream().filter(line -> !line.isBlank()).toList();
        if (count(lines, LEGACY_PPROF) > 0) {
            throw new UnsupportedVersion("a pprof profile in text", "not yet; open it with \"pprof -http=: FILE\"");
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
