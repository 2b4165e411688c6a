package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTrees;
import dev.auger.analysis.flame.FlameKind;
import dev.auger.model.Recording;
import dev.auger.model.recording.SampleKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which of several recordings and profiles is shown. */
final class FlameSources {

    private FlameSources() {}

    /**
     * The file that was chosen, as long as it is there; else the first with samples of the kind asked for; else the first with
     * stacks; else the first.
     */
    static @Nullable Recording shown(List<Recording> all, @Nullable String file, @Nullable FlameKind kind) {
        return all.stream()
                .filter(r -> r.passport().name().equals(file))
                .findFirst()
                .or(() -> all.stream().filter(r -> has(r, kind)).findFirst())
                .or(() -> all.stream()
                        .filter(r -> CallTrees.defaultKind(r).isPresent())
                        .findFirst())
                .or(() -> all.stream().findFirst())
                .orElse(null);
    }

    /** The file that is taken for before, as long as it is there and another one than what is shown; null for none. */
    static @Nullable Recording compared(List<Recording> all, @Nullable String file, Recording shown) {
        return all.stream()
                .filter(r -> r.passport().name().equals(file) && r != shown)
                .findFirst()
                .orElse(null);
    }

    private static boolean has(Recording recording, @Nullable FlameKind kind) {
        Optional<SampleKind> sample = kind == null ? Optional.empty() : kind.sample();
        return sample.flatMap(recording::samples).isPresent();
    }

    /** The file's name without its folders, shortened in the middle. */
    static String shortName(Recording recording, int most) {
        String name = recording.passport().name();
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        if (name.length() <= most) {
            return name;
        }
        int half = (most - 1) / 2;
        return name.substring(0, half) + '\u2026' + name.substring(name.length() - (most - 1 - half));
    }
}
