package dev.auger.model.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DurationsTest {

    @Test
    void quantilesAreDurationsThatHappened() {
        Durations.Builder builder = new Durations.Builder();
        LongStream.rangeClosed(1, 200).map(i -> 201 - i).forEach(builder::add);
        Durations all = builder.build();
        assertThat(all.count()).isEqualTo(200);
        assertThat(all.sum()).isEqualTo(20_100);
        assertThat(all.p50()).isEqualTo(100);
        assertThat(all.p90()).isEqualTo(180);
        assertThat(all.p99()).isEqualTo(198);
        assertThat(all.longest()).isEqualTo(200);
    }

    @Test
    void ofOneAllAreThatOne() {
        Durations one = Durations.of(LongStream.of(7));
        assertThat(one.p50()).isEqualTo(7);
        assertThat(one.p99()).isEqualTo(7);
        assertThat(one.longest()).isEqualTo(7);
    }

    @Test
    void ofNoneAllAreZero() {
        assertThat(Durations.NONE.count()).isZero();
        assertThat(Durations.NONE.p99()).isZero();
        assertThat(new Durations.Builder().build().longest()).isZero();
    }

    @Test
    void partsOfALogAreOne() {
        Durations both = Durations.of(LongStream.of(5, 1)).plus(Durations.of(LongStream.of(9, 3)));
        assertThat(both.count()).isEqualTo(4);
        assertThat(both.p50()).isEqualTo(3);
        assertThat(both.longest()).isEqualTo(9);
    }
}
