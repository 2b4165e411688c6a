package dev.auger.analysis.pattern.fact;

import dev.auger.analysis.gc.GcSeries;
import dev.auger.analysis.gc.LiveFloor;
import dev.auger.analysis.pattern.condition.Fact;
import dev.auger.model.gc.GcEvent;
import dev.auger.model.trail.Selection;
import dev.auger.model.trail.Trail;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The collections of one log or recording. The live floor is that of all, not of a group. */
final class CollectionRows implements Rows {

    private static final double SWING = 0.2;

    private final GcSeries series;
    private final List<GcEvent> events;
    private final @Nullable LiveFloor floor;
    private final double allPauses;

    CollectionRows(GcSeries series) {
        this.series = series;
        this.events = series.events();
        this.floor = series.liveFloor().orElse(null);
        this.allPauses = events.stream().mapToDouble(GcEvent::ownPauseNanos).sum();
    }

    @Override
    public String file() {
        return series.name();
    }

    @Override
    public int size() {
        return events.size();
    }

    @Override
    public double total() {
        return events.size();
    }

    @Override
    public double span() {
        return series.range().nanos() > 0 ? series.range().nanos() : Double.NaN;
    }

    @Override
    public Object value(int row, Fact column) {
        GcEvent event = events.get(row);
        return switch (column.name()) {
            case "kind" -> event.kind().name();
            case "name" -> event.name();
            case "cause" -> event.cause();
            case "pause" -> (double) event.ownPauseNanos();
            case "before" -> known(event.usedBefore());
            case "after" -> known(event.usedAfter());
            case "committed" -> known(event.committed());
            default -> "";
        };
    }

    private static Object known(long bytes) {
        return bytes < 0 ? Double.NaN : (double) bytes;
    }

    private double pause(Group group) {
        double sum = 0;
        for (int i = 0; i < group.size(); i++) {
            sum += events.get(group.row(i)).ownPauseNanos();
        }
        return sum;
    }

    @Override
    public Object measure(Group group, Fact measure) {
        return switch (measure.name()) {
            case "pause" -> pause(group);
            case "pauseShare" -> pause(group) / span();
            case "pausePart" -> allPauses == 0 ? Double.NaN : pause(group) / allPauses;
            case "part" -> (double) group.size() / events.size();
            case "floorGrowth" -> floor == null ? Double.NaN : floor.growth();
            case "floorFit" -> floor == null ? Double.NaN : floor.fit();
            case "floorPoints" -> floor == null ? 0.0 : (double) floor.points().size();
            case "floorTime" ->
                floor == null
                        ? Double.NaN
                        : (double) (floor.points().getLast().time()
                                - floor.points().getFirst().time());
            case "floorOld" -> floor != null && floor.basis() == LiveFloor.Basis.OLD;
            case "swings" -> (double) swings();
            case "heapMax" -> known(series.figures().heapMax());
            default -> Double.NaN;
        };
    }

    /** How often the committed heap shrank by a fifth and grew again by as much. */
    private int swings() {
        int swings = 0;
        double low = Double.NaN;
        double high = Double.NaN;
        boolean shrank = false;
        for (GcEvent event : events) {
            double now = event.committed();
            if (now <= 0) {
                continue;
            }
            high = Double.isNaN(high) ? now : Math.max(high, now);
            low = Double.isNaN(low) ? now : Math.min(low, now);
            if (!shrank && now <= high * (1 - SWING)) {
                shrank = true;
                low = now;
            } else if (shrank && now >= low * (1 + SWING)) {
                swings++;
                shrank = false;
                high = now;
            }
        }
        return swings;
    }

    @Override
    public Found found(Group group) {
        double part = span() > 0 ? Math.min(1, pause(group) / span()) : 0;
        return new Found(file(), null, part, new Trail(List.of(), Selection.NONE));
    }
}
