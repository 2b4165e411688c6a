package dev.auger.analysis.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import dev.auger.model.time.TimeRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventRowsTest {

    private final EventCase events = new EventCase();

    private int[] matching(String typed) {
        return EventCase.indexes(events.matching(typed));
    }

    @Test
    void nothingTypedLetsEverythingThrough() {
        assertThat(matching("")).containsExactly(0, 1, 2, 3);
        assertThat(matching("  ")).containsExactly(0, 1, 2, 3);
    }

    @Test
    void aTextIsLookedForInEveryTextOfTheRow() {
        assertThat(matching("QUEUE")).containsExactly(1, 2);
        assertThat(matching("worker")).containsExactly(1, 2, 3);
        assertThat(matching("app.A.run")).as("a frame below the leaf").containsExactly(0);
        assertThat(matching("nowhere")).isEmpty();
    }

    @Test
    void aRegularExpressionIsOne() {
        assertThat(matching("worker-[12]$|never")).containsExactly(1, 2, 3);
        assertThat(matching("(open")).as("no expression, so a text").isEmpty();
    }

    @Test
    void conditionsCompareInTheUnitThatIsTyped() {
        assertThat(matching("duration>4ms")).containsExactly(0, 1, 3);
        assertThat(matching("duration >= 20 ms")).containsExactly(1, 3);
        assertThat(matching("duration<=1000us")).containsExactly(2);
        assertThat(matching("load>=50%")).containsExactly(0, 3);
    }

    @Test
    void fieldsGoByNameOrLabel() {
        assertThat(matching("parkedClass:lock")).containsExactly(0);
        assertThat(matching("ClassParkedOn=app.queue")).containsExactly(1, 2);
        assertThat(matching("eventThread=\"worker-1\" duration>30ms")).containsExactly(3);
        assertThat(matching("stackTrace:B.run")).containsExactly(1, 2);
    }

    @Test
    void whatIsMissingOnlyDiffers() {
        assertThat(matching("timeout<1s")).containsExactly(1, 2, 3);
        assertThat(matching("timeout!=1000")).containsExactly(0, 2);
        assertThat(matching("parkedClass!=app.Queue")).containsExactly(0, 3);
    }

    @Test
    void whatIsNoConditionIsText() {
        assertThat(EventFilter.parse("nofield>3", events.parks.type()).conditions())
                .isEmpty();
        assertThat(EventFilter.parse("duration>soon", events.parks.type())
                        .text()
                        .text())
                .isEqualTo("duration>soon");
        EventFilter both = EventFilter.parse("queue duration>4ms", events.parks.type());
        assertThat(both.conditions()).hasSize(1);
        assertThat(both.text().text()).isEqualTo("queue");
        assertThat(matching("queue duration>4ms")).containsExactly(1);
    }

    @Test
    void rangeAndThreadsNarrow() {
        TimeRange early = new TimeRange(events.recording.time(300), events.recording.time(1000));
        EventRows rows = EventRows.of(events.parks, early, null, EventFilter.NONE, Job.quiet());
        assertThat(EventCase.indexes(rows)).containsExactly(1, 3);
        assertThat(rows.position(3)).isEqualTo(1);
        assertThat(rows.position(2)).isNegative();
        EventRows mine = EventRows.of(
                events.parks,
                null,
                EventThreads.of(
                        events.parks.table().threads(),
                        List.of(events.recording.threads().get(events.recording.threadIndex("worker-2")))),
                EventFilter.NONE,
                Job.quiet());
        assertThat(EventCase.indexes(mine)).containsExactly(2);
    }

    @Test
    void aCancelledJobEndsIt() {
        Job job = Job.quiet();
        job.cancel();
        assertThatThrownBy(() ->
                        EventRows.of(events.parks, null, null, EventFilter.parse("main", events.parks.type()), job))
                .isInstanceOf(JobCancelled.class);
    }
}
