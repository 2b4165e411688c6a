package dev.auger.views.heap;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.contents.CollectionContents;
import dev.auger.analysis.heap.contents.HexDump;
import dev.auger.analysis.heap.contents.TextContent;
import dev.auger.analysis.heap.contents.TextEncoding;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.job.Job;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object as the inspector shows it: what there is to say of it, and a page of its fields, elements, entries, text or bytes. Read on
 * a worker.
 *
 * @param forms what it can be shown as
 * @param form what it is shown as
 * @param entries those shown, null for other forms
 * @param text what it says and how that was read; null if it says nothing
 * @param piece the part of the text shown, null for other forms
 * @param hex lines of bytes
 * @param from fields, elements, entries or bytes before this page
 * @param count those on this page
 * @param total those in all, as far as known; -1 if not
 */
record Inspected(
        Inspector fields,
        ObjectFacts facts,
        List<InspectorForm> forms,
        InspectorForm form,
        @Nullable EntryPage entries,
        @Nullable TextContent text,
        TextContent.@Nullable Piece piece,
        List<HexDump.Line> hex,
        long from,
        long count,
        long total) {

    /** Lines of a page. */
    static final int PAGE = 500;
    /** Bytes of a page of text. */
    static final int TEXT_PAGE = 8192;

    /**
     * What is to be shown.
     *
     * @param wanted null for the most telling form
     * @param encoding null for the one guessed
     * @param perLine bytes of a line of bytes
     */
    record Ask(
            long object,
            @Nullable InspectorForm wanted,
            long from,
            @Nullable TextEncoding encoding,
            int perLine) {

        static Ask of(long object, int perLine) {
            return new Ask(object, null, 0, null, perLine);
        }

        Ask in(InspectorForm form) {
            return new Ask(object, form, 0, encoding, perLine);
        }

        Ask at(long place) {
            return new Ask(object, wanted, place, encoding, perLine);
        }

        Ask as(TextEncoding other) {
            return new Ask(object, InspectorForm.TEXT, 0, other, perLine);
        }

        Ask wide(int bytes) {
            return new Ask(object, wanted, from / bytes * bytes, encoding, bytes);
        }
    }

    static Inspected of(HeapSnapshot heap, @Nullable HeapAnalysis analysis, Ask ask, Job job) {
        long object = ask.object();
        TextContent guessed = TextContent.of(heap, object).orElse(null);
        TextEncoding encoding = ask.encoding();
        TextContent text = guessed == null || encoding == null ? guessed : guessed.as(encoding);
        ObjectFacts facts = ObjectFacts.of(heap, analysis, object, guessed, job);
        CollectionContents contents = facts.contents();
        EntryPage entries =
                contents == null || contents.size() == 0 ? null : EntryPage.of(heap, contents, ask.from(), PAGE, job);
        boolean collection =
                entries != null && (ask.from() > 0 || !entries.lines().isEmpty());
        List<InspectorForm> forms = InspectorForm.of(heap, object, text, collection);
        InspectorForm wanted = ask.wanted();
        InspectorForm form = wanted != null && forms.contains(wanted) ? wanted : forms.getFirst();
        boolean listed = form == InspectorForm.FIELDS || form == InspectorForm.ELEMENTS;
        Inspector fields = Inspector.of(heap, object, listed ? ask.from() : 0, listed ? PAGE : 0);
        TextContent.Piece piece = form == InspectorForm.TEXT && text != null ? text.piece(ask.from(), TEXT_PAGE) : null;
        List<HexDump.Line> hex =
                form == InspectorForm.HEX ? HexDump.lines(heap, object, ask.from(), PAGE, ask.perLine()) : List.of();
        long bytes = HexDump.bytes(heap, object);
        long total = switch (form) {
            case ENTRIES -> contents == null ? -1 : contents.size();
            case TEXT -> text == null ? 0 : text.length();
            case FIELDS, ELEMENTS -> fields.total();
            case HEX -> bytes;
        };
        long count = switch (form) {
            case ENTRIES -> entries == null ? 0 : entries.lines().size();
            case TEXT -> piece == null ? 0 : piece.to() - ask.from();
            case FIELDS, ELEMENTS -> fields.fields().size();
            case HEX -> Math.clamp(bytes - ask.from(), 0L, (long) PAGE * ask.perLine());
        };
        return new Inspected(
                fields,
                facts,
                forms,
                form,
                form == InspectorForm.ENTRIES ? entries : null,
                text,
                piece,
                hex,
                ask.from(),
                count,
                total);
    }

    /** Whether pages are counted in bytes, as one counts what may be no text. */
    boolean inBytes() {
        return form == InspectorForm.HEX || form == InspectorForm.TEXT && text != null && text.isOfBytes();
    }

    /** What of the text is counted as one, in bytes. */
    int unit() {
        return form == InspectorForm.TEXT && text != null && !text.isOfBytes() && text.array() >= 0
                ? (int) (text.length() / Math.max(1, text.characters()))
                : 1;
    }

    /** Whether there is anything after this page; a full page of a collection that does not know its size may be the last. */
    boolean more() {
        return total < 0 ? count == PAGE : from + count < total;
    }

    /** How far it is from one page to the next. */
    static long step(InspectorForm form, int perLine) {
        return switch (form) {
            case ENTRIES, FIELDS, ELEMENTS -> PAGE;
            case TEXT -> TEXT_PAGE;
            case HEX -> (long) PAGE * perLine;
        };
    }
}
