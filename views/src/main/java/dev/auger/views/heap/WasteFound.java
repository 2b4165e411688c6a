package dev.auger.views.heap;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.ObjectWords;
import dev.auger.analysis.heap.waste.DuplicateText;
import dev.auger.analysis.heap.waste.Waste;
import dev.auger.analysis.heap.waste.WasteKind;
import dev.auger.analysis.heap.waste.WasteReport;
import dev.auger.analysis.heap.waste.WasteRow;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.job.Job;
import dev.auger.views.text.Numbers;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What a heap wastes, with the names of examples. Read on a worker.
 *
 * @param kinds those of which there is something, most wasted bytes first
 * @param rows by kind and class, most wasted bytes first
 * @param texts strings that are there more than once, most wasted bytes first
 * @param duplicates how many such texts there are in all
 * @param reachable bytes of all reachable objects
 */
record WasteFound(List<Kind> kinds, List<Row> rows, List<Text> texts, long duplicates, long reachable) {

    private static final int MOST_TEXTS = 500;
    private static final int MOST_ROWS = 5000;
    private static final int LONGEST = 200;

    /** Sums of one kind. */
    record Kind(WasteKind kind, long objects, long bytes, long wasted) {}

    /** A kind and a class; examples by their sizes or addresses. */
    record Row(WasteRow row, List<Linked> examples) {}

    /** A text that is there more than once; the example says only its address. */
    record Text(DuplicateText duplicate, Linked example, String text) {}

    static WasteFound find(HeapAnalysis analysis, Job job) {
        HeapSnapshot heap = analysis.heap();
        WasteReport report = Waste.find(analysis, MOST_TEXTS, job);
        List<Row> rows = report.rows().stream()
                .limit(MOST_ROWS)
                .map(row -> new Row(
                        row, row.examples().stream().map(o -> brief(heap, o)).toList()))
                .toList();
        List<Text> texts = report.duplicateStrings().stream()
                .map(text -> new Text(text, unread(heap, text.example()), excerpt(heap, text.example())))
                .toList();
        return new WasteFound(kinds(report), rows, texts, report.duplicateTexts(), analysis.reachableBytes());
    }

    private static List<Kind> kinds(WasteReport report) {
        return Arrays.stream(WasteKind.values())
                .filter(kind -> report.rows().stream().anyMatch(r -> r.kind() == kind))
                .map(kind -> sum(report, kind))
                .sorted(Comparator.comparingLong(k -> -k.wasted()))
                .toList();
    }

    private static Kind sum(WasteReport report, WasteKind kind) {
        long objects = 0;
        long bytes = 0;
        for (WasteRow row : report.rows()) {
            if (row.kind() == kind) {
                objects += row.objects();
                bytes += row.bytes();
            }
        }
        return new Kind(kind, objects, bytes, report.wasted(kind));
    }

    /** A link that does not say what a string says. */
    private static Linked unread(HeapSnapshot heap, long object) {
        Linked link = Linked.to(heap, object);
        return link.name().words().className().equals("String")
                ? link.as("String @ " + Numbers.address(heap.addressOf(object)))
                : link;
    }

    /** A link beside its class: only what tells it from others of the class. */
    private static Linked brief(HeapSnapshot heap, long object) {
        Linked link = Linked.to(heap, object);
        ObjectWords words = link.name().words();
        if (words.size() < 0) {
            return link.as(Numbers.address(heap.addressOf(object)));
        }
        String size = Numbers.count(words.size());
        return link.as(words.capacity() < 0 ? "[" + size + "]" : size + "/" + Numbers.count(words.capacity()));
    }

    private static String excerpt(HeapSnapshot heap, long string) {
        String text = heap.stringValue(string, LONGEST + 1);
        if (text == null) {
            return "";
        }
        String line = QueryTable.line(text);
        return '"' + (line.length() > LONGEST ? line.substring(0, LONGEST) + '…' : line) + '"';
    }
}
