package dev.auger.views.threads;

import dev.auger.model.threads.ThreadDump;
import dev.auger.views.parts.DistributionBar;
import dev.auger.views.parts.StateKind;
import dev.auger.views.parts.StatePill;
import dev.auger.views.table.CellGraphic;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/** A pill for a thread, the states of a group in one bar. */
final class StateCell implements CellGraphic {

    private final ThreadRows rows;
    private final StatePill pill;
    private final DistributionBar bar = new DistributionBar();
    private final StackPane node;
    private final Tooltip names = new Tooltip();
    private final ObservableValue<Texts> texts;

    StateCell(ObservableValue<Texts> texts, ThreadRows rows) {
        this.rows = rows;
        this.texts = texts;
        this.pill = new StatePill(texts);
        this.node = new StackPane(pill, bar);
        node.getStyleClass().add("state-cell");
        Tooltip.install(bar, names);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void showRow(int index) {
        ThreadFacts facts = rows.facts();
        int thread = rows.first(index);
        StateKind state = facts.state(thread);
        bar.setVisible(false);
        pill.setVisible(state != null);
        if (state == null) {
            return;
        }
        ThreadDump dump = facts.dump();
        if (dump != null && dump.platform() == ThreadDump.Platform.GO) {
            pill.show(state, dump.stateText(thread));
        } else {
            pill.show(state, -1);
        }
    }

    @Override
    public void showGroup(int index) {
        pill.setVisible(false);
        bar.setVisible(true);
        Map<StateKind, Integer> counts = new EnumMap<>(StateKind.class);
        for (int thread : rows.groups().get(index).threads()) {
            StateKind state = rows.facts().state(thread);
            if (state != null) {
                counts.merge(state, 1, Integer::sum);
            }
        }
        bar.setCounts(counts);
        String words = counts.entrySet().stream()
                .map(e -> Numbers.count(e.getValue())
                        + ' '
                        + texts.getValue().get("state." + e.getKey().id()))
                .collect(Collectors.joining(", "));
        names.setText(words);
        bar.setAccessibleText(words);
    }
}
