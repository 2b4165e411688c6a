package dev.auger.views.code;

import dev.auger.model.code.Bytecode;
import dev.auger.views.table.LineList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** The instructions of the classes of the file shown; those of the chosen line are marked. Choosing one goes to its line. */
final class BytecodeLines extends LineList<BytecodeLines.Item> {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double HEIGHT = 18;

    private List<Bytecode.Line> lines = List.of();
    private int chosen = -1;
    private IntConsumer onChoose = line -> {};

    BytecodeLines() {
        super("bytecode-lines", "code-line-rule", HEIGHT, 0);
    }

    /** @param handler gets the 1-based line of the class file */
    void setOnChoose(IntConsumer handler) {
        onChoose = handler;
    }

    void show(List<Bytecode.Line> newLines) {
        lines = newLines;
        setLead(0);
        scrollToTop();
        refresh();
    }

    /** @param source 1-based line of the class file, whose instructions are marked and brought into view */
    void mark(int source) {
        chosen = source;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).source() == source) {
                setLead(i);
                revealAtThird(i);
                break;
            }
        }
        refresh();
    }

    @Override
    public int count() {
        return lines.size();
    }

    @Override
    public Item create() {
        Item item = new Item();
        chooseByMouse(item, () -> item.index);
        return item;
    }

    @Override
    public void show(Item node, int line) {
        Bytecode.Line shown = lines.get(line);
        node.show(line, shown);
        node.pseudoClassStateChanged(CHOSEN, shown.source() > 0 && shown.source() == chosen);
        markLead(node, line);
    }

    @Override
    protected void choose(int line) {
        if (lines.get(line).source() > 0) {
            onChoose.accept(lines.get(line).source());
        }
    }

    /** One line. */
    static final class Item extends Label {

        private final Tooltip tip = new Tooltip();
        private int index;

        Item() {
            getStyleClass().add("bytecode-line");
            setTooltip(tip);
        }

        void show(int newIndex, Bytecode.Line line) {
            index = newIndex;
            setText(line.text());
            tip.setText(line.text().strip());
            getStyleClass().setAll("label", "bytecode-line", line.kind().name().toLowerCase(Locale.ROOT));
        }
    }
}
