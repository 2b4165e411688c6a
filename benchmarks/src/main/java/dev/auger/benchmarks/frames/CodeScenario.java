package dev.auger.benchmarks.frames;

import dev.auger.model.code.Bytecode;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.source.CodeRemark;
import dev.auger.model.source.LineTrust;
import dev.auger.model.source.SourceAnswer;
import dev.auger.model.source.SourceHit;
import dev.auger.model.source.SourceText;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Selection;
import dev.auger.views.code.CodeSources;
import dev.auger.views.code.CodeView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;

/** A source file of so many lines with heat; the hand turns the wheel over it, or drags along the ruler at its edge. */
final class CodeScenario implements Scenario {

    /** What the hand does. */
    enum Gesture {
        WHEEL,
        DRAG
    }

    private static final String CLASS = "com.acme.Parser";
    private static final List<String> BODY = List.of(
            "    /** One rule of the grammar, by its number in the table. */",
            "    static long rule%d(long seed) {",
            "        long value = seed * %dL + 17; // state",
            "        String name = \"rule-%d\";",
            "        for (int i = 0; i < 40; i++) {",
            "            value ^= (value << 13) ^ (value >>> 7);",
            "            byte[] scratch = new byte[64 + (int) (value & 63)];",
            "        }",
            "        return value;",
            "    }",
            "");

    private final Gesture gesture;
    private final BareContext context;
    private final CodeView view;
    private final StackPane node;

    private CodeScenario(Gesture gesture, int lines) {
        this.gesture = gesture;
        context = new BareContext(recording(lines));
        view = new CodeView(context);
        view.setSources(sources(text(lines)));
        node = new StackPane(view.node());
        view.setShowing(true);
        context.select(Selection.NONE.withCode(new CodePoint(CLASS, "rule", "Parser.java", lines / 2)));
    }

    static CodeScenario of(Gesture gesture, int lines) {
        return new CodeScenario(gesture, lines);
    }

    private static SourceText text(int lines) {
        List<String> all = new ArrayList<>(lines);
        for (int i = 0; i < lines; i++) {
            all.add(BODY.get(i % BODY.size()).replace("%d", Integer.toString(i / BODY.size())));
        }
        return new SourceText("Parser.java", SourceText.Origin.FOLDER, "com/acme/Parser.java", all);
    }

    /** Every seventh line is warm, and calls something. */
    private static MadeRecording recording(int lines) {
        MadeRecording made = new MadeRecording().lasting(0, 1_000);
        for (int line = 1; line <= lines; line += 7) {
            made.cpu(1, "main", "com.acme.Main.main:3;" + CLASS + ".rule:" + line + ";java.lang.String.charAt:9");
        }
        for (int i = 0; i < lines; i++) {
            made.cpu(1, "main", "com.acme.Main.main:3;" + CLASS + ".rule:" + (lines / 2 + i % 40));
        }
        return made;
    }

    private static CodeSources sources(SourceText text) {
        return new CodeSources() {
            @Override
            public CompletableFuture<SourceAnswer> find(CodePoint place, Job job) {
                SourceHit hit = new SourceHit(text, place.line(), LineTrust.of(LineTrust.Reason.CHECKED));
                return CompletableFuture.completedFuture(new SourceAnswer.Found(hit, List.of(), List.of()));
            }

            @Override
            public CompletableFuture<Optional<Bytecode>> bytecode(String className, Job job) {
                return CompletableFuture.completedFuture(Optional.empty());
            }

            @Override
            public CompletableFuture<List<CodeRemark>> remarks(CodePoint place, SourceText of, Job job) {
                return CompletableFuture.completedFuture(List.of());
            }

            @Override
            public void choose(CodePoint place, SourceHit hit) {
                // There is one.
            }

            @Override
            public void add(Place kind) {
                // Nobody asks.
            }

            @Override
            public void drop(List<Path> paths) {
                // Nothing is dropped.
            }
        };
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void begin(Robot robot) {
        if (gesture == Gesture.WHEEL) {
            robot.mouseMove(at(node.lookup(".code-lines"), 0.4));
        } else {
            robot.mouseMove(at(node.lookup(".heat-ruler"), 0.5));
            robot.mousePress(MouseButton.PRIMARY);
        }
    }

    private static Point2D at(Node part, double share) {
        return part.localToScreen(
                part.getLayoutBounds().getWidth() / 2, part.getLayoutBounds().getHeight() * share);
    }

    @Override
    public void step(int frame, Robot robot) {
        if (gesture == Gesture.WHEEL) {
            robot.mouseWheel(frame / 200 % 2 == 0 ? 3 : -3);
        } else {
            robot.mouseMove(at(node.lookup(".heat-ruler"), 0.5 + 0.4 * Math.sin(frame / 60.0)));
        }
    }

    @Override
    public void end(Robot robot) {
        if (gesture == Gesture.DRAG) {
            robot.mouseRelease(MouseButton.PRIMARY);
        }
        view.dispose();
    }
}
