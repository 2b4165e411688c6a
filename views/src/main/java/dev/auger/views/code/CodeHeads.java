package dev.auger.views.code;

import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;

/** Above the lines: what their figures are. With several metrics each has its name above its columns. */
final class CodeHeads extends Pane {

    private static final PseudoClass SEVERAL = PseudoClass.getPseudoClass("several");

    private final CodeLines lines;
    private final Label line = new Label();
    private final Label meaning = new Label();
    private final Tooltip meaningTip = new Tooltip();
    private final List<Group> groups = new ArrayList<>();
    private List<String> names = List.of();
    private String selfWord = "";
    private String totalWord = "";

    private record Group(Label name, Label self, Label total, Tooltip tip) {}

    CodeHeads(CodeLines lines) {
        this.lines = lines;
        getStyleClass().add("code-columns");
        line.getStyleClass().add("right");
        meaning.setTooltip(meaningTip);
        getChildren().addAll(line, meaning);
        showMetrics(List.of());
    }

    void languageChanged(Texts words) {
        line.setText(words.get("code.column.line"));
        selfWord = words.get("code.column.self");
        totalWord = words.get("code.column.total");
        showMetrics(names);
    }

    /** What is weighed, how much of it there is, and of what. */
    void showMeaning(String text) {
        meaning.setText(text);
        meaningTip.setText(text);
    }

    /** @param newNames of the metrics, the one that leads first */
    void showMetrics(List<String> newNames) {
        names = List.copyOf(newNames);
        while (groups.size() < Math.max(1, names.size())) {
            Tooltip tip = new Tooltip();
            Group made = new Group(new Label(), new Label(), new Label(), tip);
            for (Label label : List.of(made.name(), made.self(), made.total())) {
                label.getStyleClass().add("right");
                label.setTooltip(tip);
                getChildren().add(label);
            }
            groups.add(made);
        }
        boolean several = names.size() > 1;
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            boolean shown = i < Math.max(1, names.size());
            group.name().setVisible(shown && several);
            group.self().setVisible(shown);
            group.total().setVisible(shown);
            String name = i < names.size() ? names.get(i) : "";
            group.name().setText(name);
            group.tip().setText(name);
            group.self().setText(selfWord);
            group.total().setText(totalWord);
        }
        pseudoClassStateChanged(SEVERAL, several);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double scale = lines.scale();
        CodeColumns columns = CodeColumns.of(names.size(), getWidth() / scale);
        boolean several = names.size() > 1;
        double top = several ? getHeight() / 2 - scale : 0;
        double height = several ? getHeight() / 2 : getHeight();
        place(line, 0, CodeColumns.NUMBER_RIGHT * scale, top, height);
        for (int i = 0; i < groups.size() && i < columns.metrics(); i++) {
            Group group = groups.get(i);
            double left = columns.left(i) * scale;
            double middle = columns.selfRight(i) * scale;
            double right = columns.right(i) * scale;
            group.self().setVisible(columns.hasSelf(i));
            place(group.name(), left, right, 2 * scale, height);
            place(group.self(), left - 4 * scale, middle, top, height);
            place(group.total(), middle, right, top, height);
        }
        place(meaning, columns.text() * scale + 6, getWidth(), top, height);
    }

    private static void place(Label label, double left, double right, double top, double height) {
        label.resizeRelocate(left, top, Math.max(0, right - left), height);
    }
}
