package dev.auger.importers.remarks;

import dev.auger.model.error.MalformedInput;
import dev.auger.model.job.Job;
import dev.auger.model.source.CodeRemark;
import dev.auger.model.source.CodeRemark.Level;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines of Go's compiler: {@code PATH.go:LINE:COLUMN: MESSAGE}. What escapes to the heap is a warning, other decisions of the
 * optimiser are notes. Indented lines explain the one above at {@code -m=2} and are left out.
 */
final class GoRemarks {

    private static final String ENDING = ".go:";

    private GoRemarks() {}

    static boolean isSome(String text) {
        return text.lines().limit(200).anyMatch(line -> remark(line) != null);
    }

    static RemarkFile read(String text, Job job) throws MalformedInput {
        List<CodeRemark> found = new ArrayList<>();
        long skipped = 0;
        int from = 0;
        while (from < text.length()) {
            job.check();
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            CodeRemark remark = to - from > 16_384 ? null : remark(text.substring(from, to));
            from = to + 1;
            if (remark != null && found.size() < RemarkFile.MOST) {
                found.add(remark);
            } else if (remark != null) {
                skipped++;
            }
        }
        if (found.isEmpty()) {
            throw new MalformedInput("remarks.unknown", 0, "text", "", -1, "no line like FILE.go:LINE:COLUMN: MESSAGE");
        }
        return new RemarkFile(found, skipped);
    }

    private static @Nullable CodeRemark remark(String line) {
        int name = line.indexOf(ENDING);
        if (name <= 0 || Character.isWhitespace(line.charAt(0))) {
            return null;
        }
        int lineEnd = line.indexOf(':', name + ENDING.length());
        int columnEnd = lineEnd < 0 ? -1 : line.indexOf(':', lineEnd + 1);
        if (columnEnd < 0) {
            return null;
        }
        int number = number(line.substring(name + ENDING.length(), lineEnd));
        if (number < 1 || number(line.substring(lineEnd + 1, columnEnd)) < 0) {
            return null;
        }
        String message = RemarkFile.plain(line.substring(columnEnd + 1));
        if (message.isEmpty() || Character.isWhitespace(line.charAt(columnEnd + 1)) && indented(line, columnEnd + 2)) {
            return null;
        }
        boolean escapes = message.endsWith("escapes to heap")
                || message.contains("escapes to heap:")
                || message.startsWith("moved to heap");
        String path = line.substring(0, name + 3).replace('\\', '/');
        return new CodeRemark(path, number, escapes ? Level.WARNING : Level.NOTE, "go", "", message);
    }

    private static boolean indented(String line, int at) {
        return at < line.length() && Character.isWhitespace(line.charAt(at));
    }

    private static int number(String digits) {
        if (digits.isEmpty() || digits.length() > 9) {
            return -1;
        }
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return -1;
            }
        }
        return Integer.parseInt(digits);
    }
}
