package dev.auger.analysis.alloc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.flame.SampleFilter;
import dev.auger.analysis.series.StackedSeries;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.time.TimeRange;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AllocationsTest {

    private final MadeRecording recording = new MadeRecording()
            .lasting(0, 4000)
            .alloc(100, "pool-1", "a.A.run:1;a.B.make:7", 100, "byte[]")
            .alloc(1500, "pool-2", "a.A.run:1;a.B.make:7_[i]", 50, "byte[]")
            .alloc(1600, "main", "a.A.run:1;a.B.make:7", 60, "int[]")
            .alloc(3900, "main", "a.A.run:1;a.B.make:9", 40, "a.Thing")
            .alloc(3999, "", "", 5, "");

    private AllocationSummary summary(SampleFilter filter) {
        return Allocations.summarise(recording, filter, Job.quiet());
    }

    @Test
    void summaryAddsUpByBinClassAndSite() {
        AllocationSummary s = summary(SampleFilter.ALL);
        assertThat(s.event()).isEqualTo("test.ALLOC");
        assertThat(s.totalBytes()).isEqualTo(255);
        assertThat(s.samples()).isEqualTo(5);
        assertThat(s.binNanos()).isEqualTo(1_000_000_000L);
        assertThat(s.bins()).extracting(AllocationSummary.Bin::bytes).containsExactly(100L, 110L, 0L, 45L);
        assertThat(s.classes())
                .containsExactly(
                        new AllocationSummary.ClassRow("byte[]", 150, 2),
                        new AllocationSummary.ClassRow("int[]", 60, 1),
                        new AllocationSummary.ClassRow("a.Thing", 40, 1),
                        new AllocationSummary.ClassRow("?", 5, 1));
        assertThat(s.sites())
                .extracting(r -> r.top().method() + ":" + r.top().line() + " " + r.topClass() + " " + r.bytes() + " "
                        + r.samples() + " " + r.mostlyThread())
                .containsExactly("make:7 byte[] 210 3 pool", "make:9 a.Thing 40 1 main", "[no stack]:-1 null 5 1 ");
    }

    @Test
    void binsDoubleUntilAThousandAreEnough() {
        MadeRecording hour = new MadeRecording().lasting(0, 3_600_000).alloc(1, "t", "a.A.m:1", 9, "byte[]");
        AllocationSummary s = Allocations.summarise(hour, SampleFilter.ALL, Job.quiet());
        assertThat(s.binNanos()).isEqualTo(4_000_000_000L);
        assertThat(s.bins()).hasSize(900);
    }

    @Test
    void rangeMovesTheFirstBin() {
        AllocationSummary s = summary(SampleFilter.range(new TimeRange(1_500_000_000L, 2_500_000_000L)));
        assertThat(s.startNanos()).isEqualTo(1_500_000_000L);
        assertThat(s.bins()).extracting(AllocationSummary.Bin::bytes).containsExactly(110L);
    }

    @Test
    void notRecordedIsEmpty() {
        AllocationSummary s = Allocations.summarise(new MadeRecording(), SampleFilter.ALL, Job.quiet());
        assertThat(s.event()).isEmpty();
        assertThat(s.classes()).isEmpty();
        assertThat(Allocations.byClass(new MadeRecording(), SampleFilter.ALL, 3, 10, Job.quiet())
                        .names())
                .isEmpty();
    }

    @Test
    void seriesKeepTheLargestAndAddUpTheRest() {
        StackedSeries s = Allocations.byClass(recording, SampleFilter.ALL, 2, 4, Job.quiet());
        assertThat(s.names()).containsExactly("byte[]", "int[]", StackedSeries.OTHER);
        assertThat(s.isOther(2)).isTrue();
        assertThat(s.values()[0]).containsExactly(100, 50, 0, 0);
        assertThat(s.values()[2]).containsExactly(0, 0, 0, 45);
        assertThat(s.total()).isEqualTo(255);
        assertThat(s.stacked(1)).isEqualTo(110);
        StackedSeries threads = Allocations.byThread(recording, SampleFilter.ALL, 5, 4, Job.quiet());
        assertThat(threads.names()).containsExactly("pool", "main", "");
        assertThat(threads.hasOther()).isFalse();
        SampleFilter main =
                SampleFilter.threadNames(recording, Pattern.compile("main").asPredicate());
        assertThat(Allocations.bySite(recording, main, 5, 4, Job.quiet()).names())
                .containsExactly("a.B.make:7", "a.B.make:9");
    }
}
