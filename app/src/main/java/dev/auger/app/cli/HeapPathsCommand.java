package dev.auger.app.cli;

import dev.auger.analysis.heap.GcPaths;
import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.HeapPath;
import dev.auger.analysis.heap.MergedPath;
import dev.auger.app.cli.json.HeapJson;
import dev.auger.app.cli.json.JsonOut;
import dev.auger.model.HeapSnapshot;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code auger heap paths FILE --class C | --object 0x…}: shortest strong paths from GC roots. Of a class, where its instances are
 * kept together, and the paths of those that retain most.
 */
final class HeapPathsCommand extends HeapQuestion {

    /** Paths of a class without {@code --top}, also in JSON: a class may have millions of instances. */
    private static final int INSTANCES = 10;

    @Override
    public void declare(CommandSpec spec, Texts texts) {
        super.declare(spec, texts);
        spec.addOption(Specs.option("--class", "NAME", texts.get("cli.option.class")));
        spec.addOption(Specs.option("--object", "0x…", texts.get("cli.option.object")));
    }

    @Override
    void check(ParseResult arguments) {
        if (arguments.hasMatchedOption("--class") == arguments.hasMatchedOption("--object")) {
            throw UsageError.of("cli.usage.target");
        }
        address(arguments);
    }

    /** -1 without {@code --object}. */
    private static long address(ParseResult arguments) {
        String text = arguments.matchedOptionValue("--object", null);
        if (text == null) {
            return -1;
        }
        try {
            return Long.parseUnsignedLong(text.replaceFirst("^0[xX]", ""), 16);
        } catch (NumberFormatException e) {
            throw UsageError.of("cli.usage.address", text);
        }
    }

    @Override
    void answer(Asked asked) throws IOException {
        HeapSnapshot heap = asked.analysis().heap();
        String className = asked.arguments().matchedOptionValue("--class", null);
        MergedPath merged = null;
        List<HeapPath> paths = new ArrayList<>();
        if (className == null) {
            String text = asked.arguments().matchedOptionValue("--object", "");
            long object = heap.objectAt(address(asked.arguments()));
            if (object < 0) {
                throw UsageError.of("cli.usage.noObject", text);
            }
            add(object, asked, paths);
        } else {
            merged = merged(className, asked);
            int limit = asked.arguments().hasMatchedOption("--top") ? asked.limit() : INSTANCES;
            for (long object : largest(className, asked.analysis(), limit)) {
                add(object, asked, paths);
            }
        }
        if (paths.isEmpty()) {
            asked.call().note("cli.heap.noPath");
        }
        if (asked.call().json()) {
            try (JsonOut json = asked.call().jsonOut()) {
                HeapJson.paths(json, paths, merged, asked.names());
            }
        } else {
            asked.text().paths(paths, merged);
        }
    }

    private static void add(long object, Asked asked, List<HeapPath> paths) {
        GcPaths.shortest(
                        asked.analysis().heap(),
                        asked.analysis(),
                        object,
                        asked.call().job())
                .ifPresent(paths::add);
    }

    private static @Nullable MergedPath merged(String className, Asked asked) {
        HeapSnapshot heap = asked.analysis().heap();
        boolean known = false;
        for (int c = 0; c < heap.classCount() && !known; c++) {
            known = heap.heapClass(c).name().equals(className);
        }
        if (!known) {
            throw UsageError.of("cli.usage.noClass", className);
        }
        return GcPaths.mergedForClass(
                        heap, asked.analysis(), className, asked.call().job())
                .orElse(null);
    }

    /** Reachable instances by retained size, then address. */
    private static List<Long> largest(String className, HeapAnalysis analysis, int limit) {
        HeapSnapshot heap = analysis.heap();
        Comparator<Long> best = Comparator.comparingLong((Long o) -> -analysis.retainedSize(o))
                .thenComparing(heap::addressOf, Long::compareUnsigned);
        PriorityQueue<Long> kept = new PriorityQueue<>(best.reversed());
        for (long o = 0; o < heap.objectCount(); o++) {
            if (analysis.reachable(o) && heap.typeOf(o).name().equals(className)) {
                kept.add(o);
                if (kept.size() > limit) {
                    kept.poll();
                }
            }
        }
        return kept.stream().sorted(best).toList();
    }
}
