package dev.auger.views.code;

import dev.auger.model.Names;
import dev.auger.model.code.Bytecode;
import dev.auger.model.job.Job;
import dev.auger.model.source.SourceHit;
import dev.auger.model.trail.CodePoint;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** Fills the list of instructions when it is looked at, or when there is nothing else to show of a class. */
final class CodeInstructions {

    private final CodeLoader loader;
    private final CodePane pane;
    private @Nullable String asked;
    private @Nullable CodePoint place;
    private @Nullable SourceHit hit;
    private Job job = Job.quiet();

    CodeInstructions(CodeLoader loader, CodePane pane) {
        this.loader = loader;
        this.pane = pane;
        pane.side().setOnTab(tab -> fill());
        pane.side().bytecode().setOnChoose(this::choose);
    }

    void forget() {
        job.cancel();
        asked = null;
    }

    void show(@Nullable CodePoint newPlace, @Nullable SourceHit newHit) {
        place = newPlace;
        hit = newHit;
        fill();
    }

    private void fill() {
        CodePoint at = place;
        boolean looked = pane.side().tabProperty().get() == CodeSide.Tab.BYTECODE;
        if (at == null || !looked) {
            return;
        }
        String name = Names.outerClass(at.className());
        if (Objects.equals(name, asked)) {
            pane.side().bytecode().mark(at.line());
            return;
        }
        job.cancel();
        Job now = Job.quiet();
        job = now;
        asked = name;
        pane.side().showBytecode(Optional.empty(), false);
        loader.sources()
                .bytecode(at.className(), now)
                .whenComplete((found, failure) -> Platform.runLater(() -> {
                    if (Objects.equals(name, asked) && now == job) {
                        accept(failure == null ? found : Optional.empty());
                    }
                }));
    }

    private void accept(Optional<Bytecode> found) {
        pane.side().showBytecode(found, true);
        CodePoint at = place;
        if (at != null) {
            pane.side().bytecode().mark(at.line());
        }
    }

    private void choose(int line) {
        SourceHit shown = hit;
        int at = shown == null ? -1 : shown.text().map().shown(line);
        if (at > 0) {
            pane.lines().goTo(at);
        }
    }
}
