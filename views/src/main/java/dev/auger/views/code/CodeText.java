package dev.auger.views.code;

import dev.auger.model.source.SourceText;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A source ready to draw: tabs are four columns, and every line is split into spans.
 *
 * @param columns width of the longest line in characters, wide ones counted twice
 */
record CodeText(SourceText source, List<String> lines, List<List<JavaTokens.Span>> spans, int columns) {

    private static final int TAB = 4;
    private static final int MAX_COLUMNS = 2_000;

    /** Runs on a worker: a large file takes some ten milliseconds. */
    static CodeText of(SourceText source) {
        List<String> lines =
                source.lines().stream().map(CodeText::withoutTabs).collect(Collectors.toUnmodifiableList());
        int columns = lines.stream().mapToInt(CodeText::columns).max().orElse(0);
        return new CodeText(
                source, lines, JavaTokens.of(lines, Language.of(source.fileName())), Math.min(columns, MAX_COLUMNS));
    }

    int size() {
        return lines.size();
    }

    private static String withoutTabs(String line) {
        // A generated line of a megabyte would freeze the layout; nobody reads its end.
        String cut = line.length() > MAX_COLUMNS ? line.substring(0, MAX_COLUMNS) : line;
        if (cut.indexOf('\t') < 0) {
            return cut;
        }
        StringBuilder out = new StringBuilder(cut.length() + 16);
        for (int i = 0; i < cut.length(); i++) {
            if (cut.charAt(i) == '\t') {
                out.repeat(' ', TAB - out.length() % TAB);
            } else {
                out.append(cut.charAt(i));
            }
        }
        return out.toString();
    }

    static int columns(String line) {
        return line.codePoints().map(c -> c >= 0x1100 ? 2 : 1).sum();
    }
}
