package dev.auger.views.heap;

import dev.auger.analysis.heap.HeapPath;
import dev.auger.analysis.heap.MergedPath;
import dev.auger.analysis.heap.PathStep;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.GcRoot;
import dev.auger.views.parts.Tag;
import dev.auger.views.table.CellGraphic;
import dev.auger.views.table.Column;
import dev.auger.views.table.TableModel;
import dev.auger.views.table.WholeCell;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Vias;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The columns of a path to a GC root: root first, each step with the field that leads to it. */
final class PathTable {

    /** One line: {@code through} leads to {@code object}; object -1 for the root's own line. */
    record Line(
            String through, String name, long object, String shallow, String retained, boolean own, boolean point) {}

    /** A way that more than one in so many paths take is worth a line. */
    private static final int FEW_WAYS = 50;

    private final Texts words;
    private final HeapSnapshot heap;
    private final List<Line> lines = new ArrayList<>();
    private int branchesFrom = Integer.MAX_VALUE;

    private PathTable(Texts words, HeapSnapshot heap) {
        this.words = words;
        this.heap = heap;
    }

    /** The shortest path to one object. */
    static PathTable of(Texts words, HeapSnapshot heap, HeapPath path, Predicate<String> ownCode) {
        PathTable table = new PathTable(words, heap);
        table.add(path, ownCode, -1);
        return table;
    }

    /**
     * The path most instances of a class share, and how it goes on from there: by where most of them go, or, where none of those
     * ways stands out (the slots of a large table), on to one of them as an example.
     *
     * @param example path to one instance
     */
    static PathTable of(
            Texts words, HeapSnapshot heap, MergedPath path, Optional<HeapPath> example, Predicate<String> ownCode) {
        PathTable table = new PathTable(words, heap);
        int common = path.common().steps().size();
        boolean waysStandOut =
                !path.branches().isEmpty() && path.branches().getFirst().instances() * FEW_WAYS >= path.through();
        boolean goesOn = example.isPresent()
                && example.get().steps().size() > common
                && example.get().steps().get(common - 1).object()
                        == path.common().last().object();
        if (goesOn && !waysStandOut) {
            table.add(example.get(), ownCode, path.through() > 1 ? common - 1 : -1);
            return table;
        }
        table.add(path.common(), ownCode, path.through() > 1 ? common - 1 : -1);
        table.branchesFrom = table.lines.size();
        for (MergedPath.Branch branch : path.branches()) {
            table.lines.add(new Line(
                    Vias.words(branch.field(), words),
                    HeapNames.objectName(heap, branch.object()),
                    branch.object(),
                    Numbers.bytes(heap.shallowSize(branch.object())),
                    words.get("heap.path.through", Numbers.count(branch.instances()), branch.instances()),
                    ownCode.test(branch.className()),
                    false));
        }
        return table;
    }

    private void add(HeapPath path, Predicate<String> ownCode, int accumulation) {
        String through = words.get("heap.root." + path.root().kind().id());
        for (int i = 0; i < path.steps().size(); i++) {
            PathStep step = path.steps().get(i);
            lines.add(new Line(
                    through,
                    step.classObject()
                            ? words.get("heap.path.class", HeapNames.shortClass(step.className()))
                            : HeapNames.objectName(heap, step.object()) + " @ " + Numbers.address(step.address()),
                    step.object(),
                    Numbers.bytes(step.shallow()),
                    Numbers.bytes(step.retained()),
                    ownCode.test(step.className()),
                    i == accumulation));
            through = step.classObject() && step.named() ? "static " + step.field() : Vias.words(step.field(), words);
        }
    }

    static String rootNote(Texts words, GcRoot root, HeapSnapshot heap) {
        String kind = words.get("heap.root." + root.kind().id());
        if (root.thread() < 0 || root.thread() >= heap.threads().size()) {
            return kind;
        }
        return kind + ", " + heap.threads().get(root.thread()).name();
    }

    List<Line> lines() {
        return lines;
    }

    ObjectLines objectLines() {
        return new ObjectLines(model(), r -> lines.get(r).object(), (int)
                lines.stream().map(Line::object).distinct().count());
    }

    private TableModel model() {
        return TableModel.flat(
                lines.size(),
                List.of(
                        Column.text("rail", "", r -> "")
                                .width(36)
                                .minWidth(36)
                                .unsortable()
                                .graphic(Rail::new)
                                .build(),
                        Column.text(
                                        "through",
                                        words.get("heap.column.through"),
                                        r -> lines.get(r).through())
                                .mono()
                                .width(124)
                                .grow(0.5)
                                .minWidth(80)
                                .unsortable()
                                .style(r -> "muted")
                                .build(),
                        Column.text(
                                        "object",
                                        words.get("heap.column.object"),
                                        r -> lines.get(r).name())
                                .mono()
                                .width(200)
                                .grow(1)
                                .minWidth(130)
                                .keep()
                                .unsortable()
                                .graphic(ObjectCell::new)
                                .build(),
                        Column.figure(
                                        "shallow",
                                        words.get("heap.column.shallow"),
                                        r -> r,
                                        r -> lines.get(r).shallow())
                                .width(80)
                                .unsortable()
                                .style(r -> "muted")
                                .build(),
                        Column.figure(
                                        "retained",
                                        words.get("heap.column.retained-size"),
                                        r -> r,
                                        r -> lines.get(r).retained())
                                .width(92)
                                .keep()
                                .unsortable()
                                .build()));
    }

    /** The line that joins the steps, a triangle at the root, a full dot where the user's code or the accumulation is. */
    private final class Rail implements CellGraphic {

        private static final PseudoClass ROOT = PseudoClass.getPseudoClass("root-step");
        private static final PseudoClass FULL = PseudoClass.getPseudoClass("full");
        private static final PseudoClass BRANCH = PseudoClass.getPseudoClass("branch");
        private final Region above = new Region();
        private final Region below = new Region();
        private final Region dot = new Region();
        private final Region node = new WholeCell() {
            {
                getChildren().addAll(above, below, dot);
            }

            @Override
            protected double computePrefWidth(double height) {
                return 12;
            }

            @Override
            protected void layoutChildren() {
                double middle = getHeight() / 2;
                double unit = getHeight() / 24;
                double size = 8 * unit;
                double x = snapPositionX(size / 2 - 0.5);
                above.resizeRelocate(x, 0, 1, middle - size / 2);
                below.resizeRelocate(x, middle + size / 2, 1, middle - size / 2);
                dot.resizeRelocate(0, snapPositionY(middle - size / 2), size, size);
            }
        };

        Rail() {
            node.getStyleClass().add("path-rail");
            above.getStyleClass().add("rail-line");
            below.getStyleClass().add("rail-line");
            dot.getStyleClass().add("rail-dot");
        }

        @Override
        public Node node() {
            return node;
        }

        @Override
        public void showRow(int row) {
            boolean branch = row >= branchesFrom;
            above.setVisible(row > 0 && !branch);
            below.setVisible(row < lines.size() - 1 && row + 1 < branchesFrom);
            dot.pseudoClassStateChanged(ROOT, row == 0);
            dot.pseudoClassStateChanged(
                    FULL, lines.get(row).own() || lines.get(row).point());
            dot.pseudoClassStateChanged(BRANCH, branch);
        }
    }

    /** The object, bold if it is the user's, and a tag where the paths come together. */
    private final class ObjectCell implements CellGraphic {

        private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");
        private final Label name = new Label();
        private final Tag tag = new Tag(words.get("heap.accumulation"), "partial");
        private final Region node = new Region() {
            {
                getChildren().addAll(name, tag);
            }

            @Override
            protected double computePrefWidth(double height) {
                return Double.MAX_VALUE;
            }

            @Override
            protected double computePrefHeight(double width) {
                return name.prefHeight(-1);
            }

            @Override
            protected void layoutChildren() {
                // The tag is the news: the name gives way.
                double tagWidth = tag.isVisible() ? tag.prefWidth(-1) : 0;
                double gap = tag.isVisible() ? 8 : 0;
                double nameWidth = Math.min(name.prefWidth(-1) + 1, getWidth() - tagWidth - gap);
                name.resizeRelocate(0, 0, Math.max(0, nameWidth), getHeight());
                double tagHeight = tag.prefHeight(-1);
                tag.resizeRelocate(
                        Math.max(0, nameWidth) + gap,
                        snapPositionY((getHeight() - tagHeight) / 2),
                        tagWidth,
                        tagHeight);
            }
        };

        ObjectCell() {
            node.getStyleClass().add("object-cell");
        }

        @Override
        public Node node() {
            return node;
        }

        @Override
        public void showRow(int row) {
            Line line = lines.get(row);
            name.setText(line.name());
            name.pseudoClassStateChanged(OWN, line.own() || line.point());
            tag.setVisible(line.point());
            node.requestLayout();
        }
    }
}
