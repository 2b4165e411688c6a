package dev.auger.app.cli.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.TreeFacts;
import dev.auger.app.cli.table.Figures;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What has to be said beside a tree, a sentence each: samples of threads that did not run, idle waits, estimates. */
public final class FlameNotes {

    private FlameNotes() {}

    public static List<String> of(CallTree tree, Texts texts) {
        List<String> notes = new ArrayList<>();
        states(tree.facts(), texts, notes);
        tree.facts().waits().ifPresent(waits -> waits(waits, texts, notes));
        tree.facts().onCpu().ifPresent(onCpu -> onCpu(tree, onCpu, texts, notes));
        return notes;
    }

    private static void states(TreeFacts facts, Texts texts, List<String> notes) {
        long all = facts.stated();
        if (facts.notRunning() == 0) {
            return;
        }
        String states = facts.states().stream()
                .map(s -> (s.state().isEmpty() ? texts.get("cli.flame.noState") : s.state()) + " "
                        + Figures.share(s.samples(), all))
                .collect(Collectors.joining(", "));
        notes.add(texts.get(
                "cli.flame.note.states",
                Figures.count(facts.notRunning()),
                Figures.count(all),
                Figures.share(facts.notRunning(), all),
                states));
    }

    private static void waits(TreeFacts.Waits waits, Texts texts, List<String> notes) {
        if (waits.idleNanos() > 0) {
            notes.add(texts.get(
                    waits.idleHidden() ? "cli.flame.note.idleHidden" : "cli.flame.note.idle",
                    Figures.duration(waits.idleNanos())));
        }
        if (waits.nestedNanos() > 0) {
            notes.add(texts.get("cli.flame.note.nested", Figures.duration(waits.nestedNanos())));
        }
    }

    private static void onCpu(CallTree tree, TreeFacts.OnCpu onCpu, Texts texts, List<String> notes) {
        if (onCpu.missing().isPresent()) {
            notes.add(texts.get(
                    "cli.flame.note.missing." + onCpu.missing().get().name().toLowerCase(Locale.ROOT)));
            return;
        }
        notes.add(texts.get(
                "cli.flame.note.estimate",
                Figures.duration(tree.estimate(0)),
                Figures.duration(tree.estimateError(0)),
                Figures.count(onCpu.samples()),
                onCpu.source().orElseThrow().id(),
                Figures.duration(onCpu.period())));
    }
}
