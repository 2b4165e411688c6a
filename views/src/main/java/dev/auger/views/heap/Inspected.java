package dev.auger.views.heap;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.contents.CollectionContents;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.job.Job;
import org.jspecify.annotations.Nullable;

/**
 * An object as the inspector shows it: what there is to say of it, and a page of its fields, array elements or entries. Read on a
 * worker.
 *
 * @param collection whether it has entries to show
 * @param entries those shown, null where fields are shown
 * @param total fields, elements or entries in all, as far as known; -1 if not
 */
record Inspected(
        Inspector fields,
        ObjectFacts facts,
        boolean collection,
        @Nullable EntryPage entries,
        long from,
        long total) {

    /** Lines of a page. */
    static final int PAGE = 500;

    /** @param raw whether to show a collection's fields instead of its entries */
    static Inspected of(
            HeapSnapshot heap, @Nullable HeapAnalysis analysis, long object, long from, boolean raw, Job job) {
        ObjectFacts facts = ObjectFacts.of(heap, analysis, object, job);
        CollectionContents contents = facts.contents();
        EntryPage entries =
                contents == null || contents.size() == 0 ? null : EntryPage.of(heap, contents, from, PAGE, job);
        boolean collection = entries != null && (from > 0 || !entries.lines().isEmpty());
        if (entries != null && contents != null && collection && !raw) {
            Inspector fields = Inspector.of(heap, object, 0, 0);
            return new Inspected(fields, facts, true, entries, from, contents.size());
        }
        Inspector fields = Inspector.of(heap, object, from, PAGE);
        return new Inspected(fields, facts, collection, null, from, fields.total());
    }

    /** Lines on this page. */
    int lines() {
        return entries == null ? fields.fields().size() : entries.lines().size();
    }

    /** Whether there are lines after this page; a full page of a collection that does not know its size may be the last. */
    boolean more() {
        return total < 0 ? lines() == PAGE : from + lines() < total;
    }
}
