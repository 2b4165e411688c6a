package dev.auger.analysis.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.auger.model.job.Job;
import dev.auger.model.recording.EventField;
import dev.auger.model.recording.EventField.Content;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EventTotalsTest {

    private final EventCase events = new EventCase();

    @Test
    void everyAmountIsTotalled() {
        EventTotals totals = EventTotals.of(events.all(), Job.quiet());
        assertThat(totals.rows()).isEqualTo(4);
        assertThat(totals.fields())
                .extracting(EventTotals.Field::field)
                .containsExactly(events.field("duration"), events.field("timeout"), events.field("load"));
        EventTotals.Field duration = totals.fields().getFirst();
        assertThat(duration.sum()).isEqualTo(66e6);
        assertThat(duration.min()).isEqualTo(1e6);
        assertThat(duration.average()).isEqualTo(16.5e6);
        assertThat(duration.median()).isEqualTo(5e6);
        assertThat(duration.p90()).isEqualTo(40e6);
        assertThat(duration.max()).isEqualTo(40e6);
    }

    @Test
    void whatIsMissingIsNotCounted() {
        EventTotals.Field load =
                EventTotals.of(events.all(), events.field("load"), Job.quiet()).orElseThrow();
        assertThat(load.count()).isEqualTo(3);
        assertThat(load.average()).isCloseTo(0.5, within(1e-12));
        assertThat(EventTotals.of(events.matching("main"), events.field("timeout"), Job.quiet()))
                .isEmpty();
    }

    @Test
    void identitiesAreNoAmounts() {
        assertThat(Amounts.is(new EventField("gcId", "GC Identifier", "", Content.COUNT)))
                .isFalse();
        assertThat(Amounts.is(new EventField("thread.osThreadId", "", "", Content.COUNT)))
                .isFalse();
        assertThat(Amounts.is(new EventField("classCount", "", "", Content.COUNT)))
                .isTrue();
        assertThat(Amounts.is(new EventField("startTime", "", "", Content.INSTANT)))
                .isFalse();
    }

    @Test
    void quantilesAreThoseOfTheSortedValues() {
        Random random = new Random(11);
        for (int n : new int[] {1, 2, 3, 10, 999, 4096}) {
            double[] values = random.doubles(n).map(v -> Math.floor(v * 50)).toArray();
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            for (double fraction : List.of(0.01, 0.5, 0.95, 0.99, 1.0)) {
                int rank = Math.max(0, (int) Math.ceil(fraction * n) - 1);
                assertThat(Quantiles.select(values, fraction, Job.quiet())).isEqualTo(sorted[rank]);
            }
        }
    }

    @Test
    void groupsAreOrderedByTheirSum() {
        List<EventGroup> groups =
                EventGroup.by(events.all(), events.field("eventThread"), events.field("duration"), Job.quiet());
        assertThat(groups).extracting(EventGroup::value).containsExactly("worker-1", "main", "worker-2");
        assertThat(groups.getFirst().count()).isEqualTo(2);
        assertThat(groups.getFirst().sum()).isEqualTo(60e6);
        assertThat(groups.getFirst().max()).isEqualTo(40e6);
        assertThat(groups.getFirst().average()).isEqualTo(30e6);
    }

    @Test
    void groupsWithoutAnAmountAreOrderedByHowMany() {
        List<EventGroup> groups = EventGroup.by(events.all(), events.field("parkedClass"), -1, Job.quiet());
        assertThat(groups).extracting(EventGroup::value).containsExactly("app.Queue", "", "app.Lock");
        assertThat(groups.getFirst().average()).isNaN();
        assertThat(EventGroup.by(events.all(), events.field("stackTrace"), -1, Job.quiet()))
                .extracting(EventGroup::value)
                .containsExactly("app.Queue.poll", "", "app.Lock.take");
    }
}
