package dev.auger.views.code;

import dev.auger.analysis.code.LineHeat;
import dev.auger.analysis.code.LineWeight;
import dev.auger.model.Names;
import dev.auger.model.trail.CodePoint;
import dev.auger.views.parts.ShareBar;
import dev.auger.views.table.LineList;
import dev.auger.views.text.Numbers;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The hottest lines of a recording, two rows of words each: where, how much, and which method. */
final class HotLines extends LineList<HotLines.Item> {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    static final double HEIGHT = 44;

    private List<LineWeight> lines = List.of();
    private @Nullable LineHeat heat;
    private @Nullable CodePoint chosen;
    private Consumer<CodePoint> onChoose = place -> {};

    HotLines() {
        super("hot-lines", "hot-line-rule", HEIGHT, 0);
    }

    void setOnChoose(Consumer<CodePoint> handler) {
        onChoose = handler;
    }

    void show(@Nullable LineHeat newHeat, List<LineWeight> newLines) {
        heat = newHeat;
        lines = newLines;
        setLead(Math.min(lead(), Math.max(0, lines.size() - 1)));
        refresh();
    }

    @Nullable
    LineHeat heat() {
        return heat;
    }

    void choose(@Nullable CodePoint place) {
        chosen = place;
        refresh();
    }

    @Override
    public int count() {
        return lines.size();
    }

    @Override
    public Item create() {
        Item item = new Item();
        chooseByMouse(item, item::index);
        return item;
    }

    @Override
    public void show(Item node, int line) {
        LineHeat of = heat;
        if (of == null) {
            return;
        }
        LineWeight weight = lines.get(line);
        double max = lines.getFirst().nearestShare(of).fraction();
        CodePoint at = weight.place();
        node.show(
                line,
                name(at),
                ":" + at.line(),
                Names.readableMethod(at.method()),
                weight.nearestShare(of).fraction(),
                max);
        CodePoint place = chosen;
        node.pseudoClassStateChanged(SELECTED, place != null && samePlace(place, weight.place()));
        markLead(node, line);
    }

    /** The class, or the file's own name where there are no classes. */
    private static String name(CodePoint at) {
        String unit = at.unit();
        return at.className().isEmpty() ? unit.substring(unit.lastIndexOf('/') + 1) : Names.simpleClass(unit);
    }

    static boolean samePlace(CodePoint a, CodePoint b) {
        return a.line() == b.line() && a.unit().equals(b.unit());
    }

    @Override
    protected void choose(int line) {
        onChoose.accept(lines.get(line).place());
    }

    /** A line of the list. */
    static final class Item extends Region {

        private final Label type = new Label();
        private final Label number = new Label();
        private final Label method = new Label();
        private final Label figure = new Label();
        private final ShareBar bar = new ShareBar("heat");
        private final Tooltip tip = new Tooltip();
        private int index;

        Item() {
            Tooltip.install(this, tip);
            getStyleClass().add("hot-line");
            setAccessibleRole(AccessibleRole.LIST_ITEM);
            type.getStyleClass().add("hot-type");
            number.getStyleClass().add("hot-number");
            method.getStyleClass().add("hot-method");
            figure.getStyleClass().add("hot-figure");
            figure.setAlignment(Pos.CENTER_RIGHT);
            getChildren().addAll(type, number, method, figure, bar);
        }

        int index() {
            return index;
        }

        void show(int newIndex, String name, String line, String second, double share, double max) {
            index = newIndex;
            type.setText(name);
            number.setText(line);
            method.setText(second);
            figure.setText(Numbers.shareFigure(share));
            bar.setShare(max == 0 ? 0 : share / max);
            tip.setText(name + line + "\n" + second);
            setAccessibleText(name + line + ' ' + second + ' ' + Numbers.share(share));
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            double unit = getHeight() / HEIGHT;
            double figureWidth = 42 * unit;
            double barWidth = 24 * unit;
            double right = getWidth() - 14 * unit;
            double left = 16 * unit;
            double row = 18 * unit;
            double top = 4 * unit;
            figure.resizeRelocate(right - figureWidth, top, figureWidth, row);
            double barLeft = right - figureWidth - barWidth - 2 * unit;
            bar.resizeRelocate(barLeft, snapPositionY(top + (row - 6 * unit) / 2), barWidth, 6 * unit);
            double numberWidth = number.prefWidth(-1) + 1;
            double typeWidth = Math.min(type.prefWidth(-1) + 1, barLeft - left - numberWidth - 6 * unit);
            type.resizeRelocate(left, top, typeWidth, row);
            number.resizeRelocate(left + typeWidth - 1, top, numberWidth, row);
            method.resizeRelocate(left, top + row, right - left, row - 2 * unit);
        }
    }
}
