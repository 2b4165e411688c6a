package dev.auger.views.heap;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.contents.Buckets;
import dev.auger.analysis.heap.contents.CollectionContents;
import dev.auger.analysis.heap.contents.Detail;
import dev.auger.analysis.heap.contents.Details;
import dev.auger.analysis.heap.contents.NumberSummary;
import dev.auger.analysis.heap.contents.TextContent;
import dev.auger.analysis.heap.contents.TextEncoding;
import dev.auger.analysis.heap.contents.ValueText;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.job.Job;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say of an object besides its fields. Read on a worker, put into words later.
 *
 * @param retained bytes, -1 while they are not known or if the object is unreachable
 * @param value what an object that stands for a value says; empty text for nothing inside
 * @param contents how full a collection is
 * @param buckets how a table's buckets are filled
 * @param details of threads, class loaders, classes and buffers
 * @param text what it says as a text; null if it is none
 * @param numbers what numbers it holds; null if it is no array of them
 */
record ObjectFacts(
        long address,
        long shallow,
        long retained,
        Optional<String> value,
        @Nullable CollectionContents contents,
        @Nullable Buckets buckets,
        List<Detail> details,
        @Nullable TextContent text,
        @Nullable NumberSummary numbers) {

    private static final int LONGEST = 140;
    /** Tables of more buckets are not gone through for each object one looks at. */
    private static final long MOST_BUCKETS = 1 << 22;

    /** Means beyond it have no use for decimals. */
    private static final double EXACT = 1e6;

    private static final String BETWEEN = "  ·  ";

    static ObjectFacts of(
            HeapSnapshot heap, @Nullable HeapAnalysis analysis, long object, @Nullable TextContent text, Job job) {
        CollectionContents contents = CollectionContents.of(heap, object).orElse(null);
        Buckets buckets = contents == null || contents.capacity() > MOST_BUCKETS
                ? null
                : contents.buckets(job).orElse(null);
        return new ObjectFacts(
                heap.addressOf(object),
                heap.shallowSize(object),
                analysis != null && analysis.reachable(object) ? analysis.retainedSize(object) : -1,
                contents == null && text == null ? ValueText.of(heap, object, LONGEST) : Optional.empty(),
                contents,
                buckets,
                Details.of(heap, object).stream()
                        .filter(d -> d.kind() != Detail.Kind.COMPONENT)
                        .toList(),
                text,
                text != null && text.isText()
                        ? null
                        : NumberSummary.of(heap, object, job).orElse(null));
    }

    String text(Texts words) {
        List<String> lines = new ArrayList<>();
        CollectionContents held = contents;
        if (held != null) {
            lines.add(String.join(BETWEEN, collection(words, held)));
        }
        value.ifPresent(text -> lines.add(
                text.isEmpty()
                        ? words.get("heap.inspector.nothing")
                        : words.get("heap.inspector.value", QueryTable.line(text))));
        TextContent says = text;
        if (says != null) {
            lines.add(textLine(words, says));
        }
        NumberSummary figures = numbers;
        if (figures != null) {
            lines.add(numberLine(words, figures));
        }
        if (!details.isEmpty()) {
            lines.add(String.join(
                    BETWEEN, details.stream().map(d -> detail(words, d)).toList()));
        }
        String size =
                "@ " + Numbers.address(address) + BETWEEN + words.get("heap.inspector.shallow", Numbers.bytes(shallow));
        lines.add(retained < 0 ? size : size + BETWEEN + words.get("heap.inspector.retained", Numbers.bytes(retained)));
        return String.join("\n", lines);
    }

    /** How long a text is, and how it was read. */
    private static String textLine(Texts words, TextContent says) {
        if (says.array() < 0) {
            return words.get("heap.inspector.characters", Numbers.count(says.length()), says.length());
        }
        if (!says.guessed()) {
            return words.get(
                    "heap.inspector.encoded",
                    Numbers.count(says.characters()),
                    says.characters(),
                    says.encoding() == TextEncoding.LATIN_1 ? says.encoding().title() : "UTF-16");
        }
        return says.isText()
                ? words.get(
                        "heap.inspector.guessed",
                        Numbers.count(says.length()),
                        says.length(),
                        says.encoding().title())
                : words.get("heap.inspector.no-text", Numbers.count(says.length()), says.length());
    }

    private static String numberLine(Texts words, NumberSummary found) {
        int places = found.whole() ? 0 : 3;
        List<String> parts = new ArrayList<>();
        if (!Double.isNaN(found.least())) {
            parts.add(words.get(
                    "heap.inspector.numbers",
                    Numbers.decimal(found.least(), places),
                    Numbers.decimal(found.most(), places),
                    Numbers.decimal(found.mean(), Math.abs(found.mean()) < EXACT ? 3 : 0)));
        }
        parts.add(
                words.get("heap.inspector.zeros", Numbers.share((double) found.zeros() / Math.max(1, found.looked()))));
        if (found.looked() < found.elements()) {
            parts.add(words.get("heap.inspector.looked", Numbers.count(found.looked())));
        }
        return String.join(BETWEEN, parts);
    }

    private List<String> collection(Texts words, CollectionContents held) {
        List<String> parts = new ArrayList<>();
        if (held.size() >= 0) {
            String count = words.get("heap.inspector.holds", held.size(), Numbers.count(held.size()));
            parts.add(
                    held.capacity() < 0
                            ? count
                            : words.get("heap.inspector.room", count, Numbers.count(held.capacity())));
        }
        if (held.fillRatio() >= 0) {
            parts.add(words.get("heap.inspector.fill", Numbers.share(held.fillRatio())));
        }
        Buckets table = buckets;
        if (table != null && table.used() > 0) {
            parts.add(words.get(
                    "heap.inspector.collisions",
                    Numbers.count(table.collided()),
                    table.collided(),
                    Numbers.count(table.longest())));
            if (table.treeified() > 0) {
                parts.add(words.get("heap.inspector.trees", Numbers.count(table.treeified()), table.treeified()));
            }
        }
        return parts;
    }

    private static String detail(Texts words, Detail detail) {
        String text = detail.text();
        String shown = switch (detail.kind()) {
            case CLASSES, CAPACITY, POSITION, LIMIT -> Numbers.count(Long.parseLong(text));
            case PARENT, SUPERCLASS -> HeapNames.shortClass(text);
            default -> text;
        };
        if (detail.kind() == Detail.Kind.DAEMON) {
            return words.get(text.equals("true") ? "heap.inspector.daemon" : "heap.inspector.no-daemon");
        }
        return words.get("heap.inspector.detail." + detail.kind().id(), shown);
    }
}
