package dev.auger.app.cli.json;

import dev.auger.analysis.heap.waste.DuplicateText;
import dev.auger.analysis.heap.waste.WasteReport;
import dev.auger.analysis.heap.waste.WasteRow;
import dev.auger.model.HeapSnapshot;
import java.io.IOException;
import java.util.List;

/**
 * {@code heap waste}: {@code {"waste":[{"kind","class","objects","bytes","wastedBytes","examples":["0x…"]}],
 * "duplicateStrings":[{"text","length","objects","bytes","wastedBytes","examples"}],"duplicateTexts","finalizerQueue"}}.
 */
public final class HeapWasteJson {

    /** Characters of a text that are printed. */
    private static final int LONGEST = 200;

    private HeapWasteJson() {}

    /**
     * Writes the document.
     *
     * @param texts whether to say what strings say; {@code text} is null otherwise
     * @param top most rows
     */
    public static void waste(JsonOut json, HeapSnapshot heap, WasteReport report, boolean texts, int top)
            throws IOException {
        json.beginObject().beginArray("waste");
        List<WasteRow> rows = report.rows();
        for (WasteRow row : rows.subList(0, Math.min(top, rows.size()))) {
            json.beginObject()
                    .text("kind", row.kind().id())
                    .text("class", row.className())
                    .number("objects", row.objects())
                    .number("bytes", row.bytes())
                    .number("wastedBytes", row.wastedBytes());
            examples(json, heap, row.examples());
            json.endObject();
        }
        json.endArray().beginArray("duplicateStrings");
        for (DuplicateText text : report.duplicateStrings()) {
            json.beginObject()
                    .text("text", texts ? heap.stringValue(text.example(), LONGEST) : null)
                    .number("length", text.length())
                    .number("objects", text.objects())
                    .number("bytes", text.bytes())
                    .number("wastedBytes", text.wastedBytes());
            examples(json, heap, List.of(text.example()));
            json.endObject();
        }
        json.endArray()
                .number("duplicateTexts", report.duplicateTexts())
                .number("finalizerQueue", report.finalizerQueue())
                .endObject();
    }

    private static void examples(JsonOut json, HeapSnapshot heap, List<Long> objects) throws IOException {
        json.beginArray("examples");
        for (long object : objects) {
            json.element("0x" + Long.toHexString(heap.addressOf(object)));
        }
        json.endArray();
    }
}
