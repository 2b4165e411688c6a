package dev.auger.views.parts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.Region;

/** The states of a group's threads in one bar, most important state first. */
public final class DistributionBar extends Region {

    private static final List<StateKind> ORDER = List.of(
            StateKind.BLOCKED,
            StateKind.PINNED,
            StateKind.WAITING,
            StateKind.TIMED_WAITING,
            StateKind.PARKED,
            StateKind.NEW,
            StateKind.RUNNABLE);
    private static final double GAP = 1;

    private Map<StateKind, Integer> counts = Map.of();

    public DistributionBar() {
        getStyleClass().add("distribution-bar");
    }

    public void setCounts(Map<StateKind, Integer> newCounts) {
        counts = newCounts.isEmpty() ? Map.of() : new EnumMap<>(newCounts);
        List<Region> parts = new ArrayList<>();
        for (StateKind kind : ORDER) {
            if (counts.getOrDefault(kind, 0) > 0) {
                Region part = new Region();
                part.getStyleClass().add(kind.id());
                part.setUserData(kind);
                parts.add(part);
            }
        }
        getChildren().setAll(parts);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        int parts = getChildren().size();
        double room = getWidth() - GAP * Math.max(0, parts - 1);
        double x = 0;
        double exact = 0;
        for (int i = 0; i < parts; i++) {
            Region part = (Region) getChildren().get(i);
            exact += room * counts.getOrDefault((StateKind) part.getUserData(), 0) / total;
            double end = i == parts - 1 ? getWidth() : Math.max(x + 1, snapPositionX(exact + GAP * i));
            part.resizeRelocate(x, 0, end - x, getHeight());
            x = end + GAP;
        }
    }
}
