package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.FlameKind;
import dev.auger.analysis.flame.TreeLevel;
import dev.auger.model.recording.SampleKind;
import dev.auger.views.text.Texts;
import java.util.Optional;

/** Names of nodes that are no frames, in the reader's language: kinds of blocking, time on the CPU. */
final class LevelNames {

    private LevelNames() {}

    /** The kind of blocking a node stands for; empty for estimated time. */
    static Optional<FlameKind> kind(CallTree tree, int node) {
        String name = tree.name(node);
        return SampleKind.RECORDED.stream()
                .filter(kind -> name.equals("[" + kind.id() + "]"))
                .findFirst()
                .map(FlameKind::of);
    }

    static String of(CallTree tree, int node, Texts texts) {
        String name = tree.name(node);
        if (tree.level(node) != TreeLevel.KIND) {
            return name;
        }
        return switch (name) {
            case "[on cpu, estimated]" -> texts.get("flame.level.on-cpu");
            case "[off cpu, estimated]" -> texts.get("flame.level.off-cpu");
            default -> texts.get("flame.kind." + name.substring(1, name.length() - 1));
        };
    }
}
