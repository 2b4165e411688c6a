package dev.auger.importers.histogram;

import dev.auger.importers.text.PrintedTimes;
import dev.auger.model.Diagnostic;
import dev.auger.model.heap.ClassHistogram;
import dev.auger.model.time.Moment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the rows of a text together to histograms: a header begins one, a total or a line that is no row ends it. */
final class Histograms {

    private static final int MOST_STRANGE = 20;

    private final List<ClassHistogram> done = new ArrayList<>();
    private List<ClassHistogram.Row> rows = new ArrayList<>();
    private @Nullable Moment at;
    private @Nullable Moment before;
    private long pid = -1;
    private boolean headed;
    private boolean inside;
    private int strange;
    private long begin;
    private long cut;
    private long firstCut = -1;

    void line(String line, long offset) {
        if (HistogramLine.isHeader(line)) {
            close(headed);
            inside = true;
            headed = true;
            begin = offset;
            Moment printed = PrintedTimes.within(line);
            at = printed == null ? before : printed;
            strange = 0;
            return;
        }
        ClassHistogram.Row row = HistogramLine.row(line);
        if (row != null) {
            if (!inside) {
                inside = true;
                begin = offset;
                at = before;
            }
            rows.add(row);
            strange = 0;
            return;
        }
        long[] total = inside ? HistogramLine.total(line) : null;
        if (total != null) {
            finish(total[0], total[1]);
        } else if (inside && !line.isBlank() && !line.contains("-----") && ++strange > MOST_STRANGE) {
            close(headed);
        } else if (!inside) {
            time(line);
        }
    }

    /** {@code jcmd} prints the process, loggers print times. */
    private void time(String line) {
        Moment found = PrintedTimes.within(line.length() > 200 ? line.substring(0, 200) : line);
        before = found == null ? before : found;
        String digits = line.strip();
        if (pid < 0 && digits.length() > 1 && digits.length() < 12 && digits.endsWith(":")) {
            String number = digits.substring(0, digits.length() - 1);
            pid = number.chars().allMatch(c -> c >= '0' && c <= '9') ? Long.parseLong(number) : -1;
        }
    }

    /** @param expected whether a total should have come */
    private void close(boolean expected) {
        if (rows.isEmpty()) {
            inside = false;
            return;
        }
        if (expected) {
            cut++;
            firstCut = firstCut < 0 ? begin : firstCut;
        }
        long instances = 0;
        long bytes = 0;
        for (ClassHistogram.Row row : rows) {
            instances += row.instances();
            bytes += row.bytes();
        }
        finish(instances, bytes);
    }

    private void finish(long instances, long bytes) {
        if (!rows.isEmpty()) {
            done.add(new ClassHistogram(at, List.copyOf(rows), instances, bytes));
        }
        rows = new ArrayList<>();
        inside = false;
        headed = false;
    }

    void end() {
        close(headed);
    }

    List<ClassHistogram> done() {
        return List.copyOf(done);
    }

    int count() {
        return done.size();
    }

    /** -1 if not printed. */
    long pid() {
        return pid;
    }

    List<Diagnostic> diagnostics() {
        return cut == 0
                ? List.of()
                : List.of(new Diagnostic(
                        "histogram.cut",
                        firstCut,
                        -1,
                        cut + " class histograms end without their total, the first begins at offset " + firstCut
                                + "; totals are the sums of the rows that are there."));
    }
}
