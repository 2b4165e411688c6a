package dev.auger.analysis.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.fixtures.MadeEventLog;
import dev.auger.model.fixtures.MadeEventTable;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.EventField.Content;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventSortTest {

    private final EventCase events = new EventCase();

    private int[] order(String field, boolean descending) {
        return EventSort.order(events.all(), events.field(field), descending, Job.quiet());
    }

    @Test
    void numbersTextsAndThreadsSortBothWays() {
        assertThat(order("startTime", false)).containsExactly(0, 1, 3, 2);
        assertThat(order("duration", true)).containsExactly(3, 1, 0, 2);
        assertThat(order("eventThread", false)).containsExactly(0, 1, 3, 2);
        assertThat(order("eventThread", true)).containsExactly(2, 1, 3, 0);
    }

    @Test
    void whatIsMissingStandsLastEitherWay() {
        assertThat(order("load", false)).containsExactly(1, 0, 3, 2);
        assertThat(order("load", true)).containsExactly(3, 0, 1, 2);
        assertThat(order("timeout", false)).containsExactly(1, 3, 2, 0);
        assertThat(order("parkedClass", false)).containsExactly(0, 1, 2, 3);
        assertThat(order("parkedClass", true)).containsExactly(1, 2, 0, 3);
    }

    @Test
    void positionsAreThoseOfTheFilteredRows() {
        EventRows some = events.matching("worker");
        assertThat(EventSort.order(some, events.field("duration"), false, Job.quiet()))
                .containsExactly(1, 0, 2);
    }

    @Test
    void anyNumbersComeInOrder() {
        Random random = new Random(5);
        MadeRecording recording = new MadeRecording();
        MadeEventTable table =
                new MadeEventLog(recording).table("t").field("n", Content.COUNT).field("r", Content.REAL);
        long[] numbers = new long[5000];
        double[] reals = new double[5000];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i % 7 == 0 ? random.nextInt(10) - 5 : random.nextLong() >> random.nextInt(60);
            reals[i] = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(40) - 20);
            table.row(numbers[i], reals[i]);
        }
        EventRows rows = EventRows.all(new EventColumns(table));
        Integer[] expected = IntStream.range(0, numbers.length).boxed().toArray(Integer[]::new);
        Arrays.sort(expected, Comparator.comparingLong(i -> numbers[i]));
        assertThat(EventSort.order(rows, 0, false, Job.quiet()))
                .containsExactly(Arrays.stream(expected).mapToInt(i -> i).toArray());
        Arrays.sort(
                expected, Comparator.comparingDouble((Integer i) -> reals[i]).reversed());
        assertThat(EventSort.order(rows, 1, true, Job.quiet()))
                .isEqualTo(IntStream.of(Arrays.stream(expected).mapToInt(i -> i).toArray())
                        .toArray());
    }
}
