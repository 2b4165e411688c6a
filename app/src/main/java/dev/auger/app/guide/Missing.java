package dev.auger.app.guide;

import dev.auger.model.trail.Limit;
import dev.auger.views.text.Texts;
import dev.auger.views.wizard.FindingsModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules that could not run, those that need the same file together, with the command that fits where the program runs. */
final class Missing {

    private static final Map<String, Need> NEEDS = Map.of(
            "needs.heap", Need.HEAP,
            "needs.threads", Need.THREADS,
            "needs.oldobject", Need.RECORDING,
            "needs.allocation", Need.RECORDING,
            "needs.cpu", Need.RECORDING,
            "needs.monitor", Need.RECORDING);

    private final GuideInput in;
    private final Texts texts;
    private final Recipes recipes;

    Missing(GuideInput in, Recipes recipes) {
        this.in = in;
        this.texts = in.texts();
        this.recipes = recipes;
    }

    /** What is about the symptom first. */
    List<FindingsModel.Unable> rules() {
        Map<String, List<Limit>> byCommand = new LinkedHashMap<>();
        List<Limit> limits = new ArrayList<>(in.result().limits());
        limits.sort(java.util.Comparator.comparing(
                l -> in.symptom() != null && !in.symptom().concernsLimit(l.code())));
        for (Limit limit : limits) {
            byCommand.computeIfAbsent(command(limit), c -> new ArrayList<>()).add(limit);
        }
        List<FindingsModel.Unable> rules = new ArrayList<>();
        byCommand.forEach((command, same) -> {
            Set<String> words = new LinkedHashSet<>();
            same.forEach(l -> words.add(texts.get(l.text())));
            rules.add(new FindingsModel.Unable(
                    same.stream()
                            .map(l -> texts.get("findings.limit." + l.code()))
                            .collect(Collectors.joining(texts.get("list.comma"))),
                    String.join(" ", words),
                    command));
        });
        return rules;
    }

    private String command(Limit limit) {
        @Nullable Need need = NEEDS.get(limit.code());
        RunPlace place = in.place() == RunPlace.GO ? RunPlace.LOCAL : in.place();
        return need == null
                ? limit.command()
                : recipes.command(need, in.symptom(), place, in.pid().isEmpty() ? "PID" : in.pid());
    }
}
