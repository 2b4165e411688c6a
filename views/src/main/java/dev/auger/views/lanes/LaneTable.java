package dev.auger.views.lanes;

import dev.auger.analysis.lanes.LaneState;
import dev.auger.analysis.lanes.ThreadLanes;
import dev.auger.views.table.Column;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The table twin of the lanes: each thread's time by state, as shares of the time shown. */
final class LaneTable {

    private LaneTable() {}

    static TableModel model(ThreadLanes lanes, int[] order, Texts texts) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("thread", texts.get("lanes.column.thread"), row -> name(lanes, order[row]))
                .mono()
                .width(220)
                .grow(1)
                .keep()
                .build());
        boolean known = lanes.source().period() > 0;
        for (LaneState state : LaneColours.LEGEND) {
            boolean sampled = state == LaneState.RUNNING || state == LaneState.NOT_RUNNING;
            if (!present(lanes, order, state) || sampled && !known) {
                continue;
            }
            String title = texts.get("lanes.column.share", texts.get("lanes.state." + state.id()));
            columns.add(Column.figure(
                            state.id(),
                            sampled ? Numbers.APPROXIMATELY + title : title,
                            row -> share(lanes, order[row], state),
                            row -> Numbers.shareFigure(share(lanes, order[row], state)))
                    .width(104)
                    .build());
        }
        if (IntStream.of(order).anyMatch(lane -> !lanes.wokenBy(lane).isEmpty())) {
            columns.add(Column.text("woken", texts.get("lanes.column.woken"), row -> wokenBy(lanes, order[row]))
                    .width(160)
                    .build());
        }
        columns.add(Column.figure(
                        "samples",
                        texts.get("flame.samples"),
                        row -> lanes.samples(order[row]),
                        row -> Numbers.count(lanes.samples(order[row])))
                .build());
        return TableModel.flat(order.length, columns).withKeys(row -> lanes.name(order[row]), null);
    }

    private static String name(ThreadLanes lanes, int lane) {
        return lanes.isFamily(lane) ? lanes.name(lane) + " ×" + lanes.threadCount(lane) : lanes.name(lane);
    }

    /** Whose notifications ended most of the waiting; empty if nobody knows. */
    private static String wokenBy(ThreadLanes lanes, int lane) {
        return lanes.wokenBy(lane).isEmpty()
                ? ""
                : lanes.wokenBy(lane).getFirst().waker();
    }

    private static boolean present(ThreadLanes lanes, int[] order, LaneState state) {
        for (int lane : order) {
            if (lanes.nanos(lane, state) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Of the time shown; a family's threads add up, so theirs may be more than the whole. */
    static double share(ThreadLanes lanes, int lane, LaneState state) {
        return (double) lanes.nanos(lane, state) / Math.max(1, lanes.range().nanos());
    }
}
