package dev.auger.analysis.histogram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.heap.ClassHistogram;
import dev.auger.model.time.Moment;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistogramSeriesTest {

    private static ClassHistogram at(long second, long leak, long noise) {
        return new ClassHistogram(
                Moment.utc(second),
                List.of(
                        new ClassHistogram.Row("Leak", "", leak, leak * 10),
                        new ClassHistogram.Row("Noise", "", noise, noise * 10),
                        new ClassHistogram.Row("Flat", "", 5, 50),
                        new ClassHistogram.Row("Flat", "", 5, 50)),
                leak + noise + 10,
                (leak + noise + 10) * 10);
    }

    @Test
    void whatIsLargerEachTimeGrows() {
        HistogramSeries series = HistogramSeries.of(List.of(at(3, 130, 40), at(1, 100, 30), at(2, 110, 50)));
        assertThat(series.growing()).extracting(ClassGrowth::className).containsExactly("Leak");
        assertThat(series.classes()).extracting(ClassGrowth::className).containsExactly("Leak", "Noise", "Flat");
        assertThat(series.classes().get(2).lastInstances()).isEqualTo(10);
        assertThat(series.changed()).extracting(ClassGrowth::deltaBytes).containsExactly(300L, 100L);
    }

    @Test
    void twoSnapshotsOrLittleGrowthProveNothing() {
        assertThat(HistogramSeries.of(List.of(at(1, 100, 1), at(2, 200, 1))).growing())
                .isEmpty();
        assertThat(HistogramSeries.of(List.of(at(1, 100, 1), at(2, 105, 1), at(3, 110, 1)))
                        .growing())
                .isEmpty();
    }

    @Test
    void aDifferenceWithItselfIsNone() {
        assertThat(HistogramSeries.of(List.of(at(1, 100, 1), at(1, 100, 1))).changed())
                .isEmpty();
    }
}
