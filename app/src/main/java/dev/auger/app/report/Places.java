package dev.auger.app.report;

import dev.auger.app.report.facts.AllocationFacts;
import dev.auger.app.report.facts.DumpFacts;
import dev.auger.app.report.facts.FlameFacts;
import dev.auger.app.report.facts.HeapFacts;
import dev.auger.app.report.facts.ProcessFacts;
import dev.auger.model.Layer;
import dev.auger.model.trail.EvidenceLink;
import dev.auger.model.trail.Hop;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Where on the page things of a process are, and where a hop of a trail leads. */
final class Places {

    private Places() {}

    static String process(int process) {
        return "p" + process;
    }

    static String file(int process, int number) {
        return "p" + process + "-file-" + number;
    }

    static String flame(int process, int number) {
        return "p" + process + "-stacks-" + number;
    }

    static String threads(int process, int number) {
        return flame(process, number) + "-threads";
    }

    static String sites(int process, int number) {
        return "p" + process + "-allocation-" + number;
    }

    static String collections(int process, int number) {
        return "p" + process + "-gc-" + number;
    }

    static String dump(int process, int number) {
        return "p" + process + "-threads-" + number;
    }

    static String heap(int process, int number) {
        return "p" + process + "-heap-" + number;
    }

    /** The row of the file a link speaks of. */
    static Optional<String> file(ProcessFacts facts, int process, EvidenceLink link) {
        return numberOf(facts.files().stream().map(f -> f.name()).toList(), link.file())
                .map(n -> file(process, n));
    }

    /**
     * The picture or table that shows what a hop claims.
     *
     * @param source where the source of the culprit is, if it is on the page
     */
    static Optional<String> of(ProcessFacts facts, int process, Hop hop, Optional<String> source) {
        if (hop.layer() == Layer.CODE && source.isPresent()) {
            return source;
        }
        for (EvidenceLink link : hop.evidence()) {
            Optional<String> found = of(facts, process, hop.layer(), link);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> of(ProcessFacts facts, int process, Layer layer, EvidenceLink link) {
        Optional<Integer> stacks = stacks(facts, link);
        Optional<Integer> dump =
                numberOf(facts.dumps().stream().map(DumpFacts::file).toList(), link.file());
        return switch (layer) {
            case THREAD -> stacks.map(n -> threads(process, n)).or(() -> dump.map(n -> dump(process, n)));
            case STACK, CODE -> stacks.map(n -> flame(process, n)).or(() -> dump.map(n -> dump(process, n)));
            case ALLOCATION ->
                numberOf(facts.allocations().stream().map(AllocationFacts::file).toList(), link.file())
                        .map(n -> sites(process, n));
            case OBJECT ->
                numberOf(facts.heaps().stream().map(HeapFacts::file).toList(), link.file())
                        .map(n -> heap(process, n))
                        .or(() -> dump.map(n -> dump(process, n)));
        };
    }

    /** The stacks of the event that is named; else the first of the file. */
    private static Optional<Integer> stacks(ProcessFacts facts, EvidenceLink link) {
        List<FlameFacts> flames = facts.flames();
        return IntStream.range(0, flames.size())
                .filter(i -> flames.get(i).file().equals(link.file()))
                .filter(i -> List.of(flames.get(i).tree().event().split("\\+")).contains(link.ref()))
                .boxed()
                .findFirst()
                .or(() -> numberOf(flames.stream().map(FlameFacts::file).toList(), link.file())
                        .map(n -> n - 1))
                .map(i -> i + 1);
    }

    private static Optional<Integer> numberOf(List<String> files, String file) {
        int index = files.indexOf(file);
        return index < 0 ? Optional.empty() : Optional.of(index + 1);
    }
}
