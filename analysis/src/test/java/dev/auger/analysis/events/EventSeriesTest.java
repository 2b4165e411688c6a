package dev.auger.analysis.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.events.EventSeries.Aggregate;
import dev.auger.model.job.Job;
import dev.auger.model.recording.EventType;
import dev.auger.model.time.TimeRange;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EventSeriesTest {

    private static final long SECOND = 1_000_000_000L;

    private final EventCase events = new EventCase();
    private final TimeRange twoSeconds = new TimeRange(0, 2 * SECOND);

    private EventSeries series(String field, Aggregate aggregate, String group, int most) {
        int groupField = group.isEmpty() ? -1 : events.field(group);
        EventSeries.Question question = new EventSeries.Question(events.field(field), aggregate, groupField, most);
        return EventSeries.of(events.all(), question, twoSeconds, 4, Job.quiet());
    }

    @Test
    void sumsAreByBin() {
        EventSeries sums = series("duration", Aggregate.SUM, "", 5);
        assertThat(sums.bins().width()).isEqualTo(SECOND / 2);
        assertThat(sums.names()).containsExactly("");
        assertThat(sums.values()[0]).containsExactly(25e6, 40e6, 1e6, 0);
        assertThat(sums.highest()).isEqualTo(40e6);
    }

    @Test
    void anAverageOfNothingIsNone() {
        assertThat(series("duration", Aggregate.AVERAGE, "", 5).values()[0])
                .containsExactly(12.5e6, 40e6, 1e6, Double.NaN);
        assertThat(series("load", Aggregate.MAX, "", 5).values()[0]).containsExactly(0.5, 0.75, Double.NaN, Double.NaN);
    }

    @Test
    void groupsBecomeSeriesAndTheRestIsOther() {
        EventSeries byThread = series("duration", Aggregate.SUM, "eventThread", 1);
        assertThat(byThread.names()).containsExactly("worker-1", "");
        assertThat(byThread.hasOther()).isTrue();
        assertThat(byThread.values()[0]).containsExactly(20e6, 40e6, 0, 0);
        assertThat(byThread.values()[1]).containsExactly(5e6, 0, 1e6, 0);
        assertThat(byThread.highest()).isEqualTo(40e6);
        assertThat(series("duration", Aggregate.SUM, "eventThread", 3).hasOther())
                .isFalse();
    }

    @Test
    void rowsAreCountedWhateverTheFieldHas() {
        EventSeries counts = series("load", Aggregate.COUNT, "", 5);
        assertThat(counts.values()[0]).containsExactly(2, 1, 1, 0);
        assertThat(counts.aggregate().additive()).isTrue();
    }

    @Test
    void aHeatMapIsOfSecondsAndTheirParts() {
        HeatMap map = HeatMap.of(events.all(), new TimeRange(0, 20 * SECOND), 60, 5, Job.quiet());
        assertThat(map.columnNanos()).isEqualTo(SECOND);
        assertThat(map.columns()).isEqualTo(20);
        assertThat(map.total()).isEqualTo(4);
        assertThat(map.count(0, 0)).isOne();
        assertThat(map.count(0, 2)).isOne();
        assertThat(map.count(0, 4)).isOne();
        assertThat(map.count(1, 1)).isOne();
        assertThat(map.column(0)).isEqualTo(3);
        assertThat(map.max()).isOne();
        assertThat(Arrays.stream(map.counts()).sum()).isEqualTo(4);
    }

    @Test
    void aRectangleOfTheHeatMapIsARange() {
        HeatMap map = HeatMap.of(events.all(), new TimeRange(SECOND, 21 * SECOND), 60, 50, Job.quiet());
        assertThat(map.total()).as("only those inside the span").isOne();
        assertThat(map.cell(0, 10)).isEqualTo(new TimeRange(1_200_000_000L, 1_220_000_000L));
        assertThat(map.between(3, 0, 1, 49)).isEqualTo(new TimeRange(2_980_000_000L, 4_020_000_000L));
    }

    @Test
    void columnsAreFinerWhenShortAndWiderWhenLong() {
        assertThat(HeatMap.of(events.all(), twoSeconds, 200, 50, Job.quiet()).columnNanos())
                .isLessThan(SECOND);
        HeatMap hour = HeatMap.of(events.all(), new TimeRange(0, 3600 * SECOND), 200, 50, Job.quiet());
        assertThat(hour.columnNanos()).isEqualTo(20 * SECOND);
        assertThat(hour.columns()).isLessThanOrEqualTo(200);
    }

    @Test
    void choicesOpenWhatOccurred() {
        EventChoice locks = EventChoice.all().stream()
                .filter(c -> c.id().equals("locks"))
                .findFirst()
                .orElseThrow();
        assertThat(locks.present(t -> events.log.type(t).map(EventType::count).orElse(0L)))
                .extracting(EventChoice.View::type)
                .containsExactly("jdk.ThreadPark");
        EventSeries.Question park = EventChoice.question(events.parks.type(), 6);
        assertThat(park.field()).isEqualTo(events.field("duration"));
        assertThat(park.group()).isEqualTo(events.field("parkedClass"));
    }
}
