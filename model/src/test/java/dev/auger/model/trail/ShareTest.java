package dev.auger.model.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShareTest {

    @Test
    void wilsonIntervalOfAKnownCase() {
        // 10 of 50: the published interval is 0.112 to 0.330.
        Share share = new Share(10, 50, 10, 50);
        assertThat(share.low()).isCloseTo(0.1124, within(5e-4));
        assertThat(share.high()).isCloseTo(0.3304, within(5e-4));
    }

    @Test
    void errorComesFromSamplesNotFromBytes() {
        Share share = new Share(900, 1000, 1, 100);
        assertThat(share.fraction()).isEqualTo(0.9);
        assertThat(share.high()).isLessThan(0.1);
    }

    @Test
    void noSamplesMeansNoInterval() {
        Share share = Share.exact(1, 4);
        assertThat(share.low()).isEqualTo(0.25);
        assertThat(share.high()).isEqualTo(0.25);
        assertThat(Share.exact(0, 0).fraction()).isZero();
    }

    @Test
    void intervalStaysInsideZeroToOne() {
        assertThat(new Share(0, 5, 0, 5).low()).isZero();
        assertThat(new Share(5, 5, 5, 5).high()).isEqualTo(1);
    }
}
