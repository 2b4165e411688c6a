package dev.auger.benchmarks.process;

import dev.auger.benchmarks.process.Contender.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What contenders used, the medians of all rounds. */
public record Medians(Map<Contender, Usage> usages) {

    public static Medians of(Map<Contender, List<Usage>> runs) {
        Map<Contender, Usage> medians = new LinkedHashMap<>();
        runs.forEach((contender, all) -> medians.put(contender, Usage.median(all)));
        return new Medians(medians);
    }

    /** CPU seconds without those of a start that does nothing. */
    public double net(Contender contender) {
        Kind start = contender.ours() ? Kind.OUR_START : Kind.JAVA_START;
        double cpu = usages.getOrDefault(contender, Usage.NOTHING).cpu();
        return cpu
                - first(start, "")
                        .map(c -> usages.getOrDefault(c, Usage.NOTHING).cpu())
                        .orElse(0.0);
    }

    /** The first of a kind that was asked a question. */
    public Optional<Contender> first(Kind kind, String question) {
        return usages.keySet().stream()
                .filter(c -> c.kind() == kind && c.question().equals(question))
                .findFirst();
    }

    /** Our CPU seconds over a peer's that was asked the same, start-up taken off both; empty if ours was not asked. */
    public OptionalDouble oursTo(Contender peer) {
        if (peer.kind() != Kind.PEER || peer.question().isEmpty()) {
            return OptionalDouble.empty();
        }
        return first(Kind.OURS, peer.question())
                .map(ours -> OptionalDouble.of(net(ours) / net(peer)))
                .orElse(OptionalDouble.empty());
    }
}
