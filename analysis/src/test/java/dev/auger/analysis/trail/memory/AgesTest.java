package dev.auger.analysis.trail.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.fixtures.MadeRecording;
import org.junit.jupiter.api.Test;

class AgesTest {

    @Test
    void ofALeakObjectsOfAllAgesAreLeft() {
        Ages ages = ages(100, 1_100, 2_100, 3_100, 4_100, 5_100, 6_100, 7_100, 8_100, 9_100);
        assertThat(ages.throughout()).isTrue();
        assertThat(ages.atStart()).isFalse();
        assertThat(ages.recent()).isFalse();
        assertThat(ages.parts()).isEqualTo(10);
    }

    @Test
    void whatIsLoadedOnceIsOfTheBeginning() {
        Ages ages = ages(100, 200, 300, 900, 1_100, 1_200);
        assertThat(ages.atStart()).isTrue();
        assertThat(ages.throughout()).isFalse();
    }

    @Test
    void ofACacheThatIsFullOnlyTheLatestAreLeft() {
        // One that was there from the beginning does not make it a leak.
        Ages ages = ages(100, 6_000, 6_500, 7_000, 7_500, 8_000, 8_500, 9_000, 9_300, 9_600, 9_900);
        assertThat(ages.recent()).isTrue();
        assertThat(ages.spread()).isFalse();
    }

    @Test
    void aFewSamplesSayNothing() {
        Ages ages = ages(100, 5_000, 9_000);
        assertThat(ages.known()).isFalse();
        assertThat(ages.spread() || ages.atStart() || ages.recent()).isFalse();
        assertThat(ages().samples()).isZero();
    }

    private static Ages ages(int... millis) {
        MadeRecording recording = new MadeRecording().lasting(0, 10_000);
        for (int at : millis) {
            recording.old(at, "w", "a.Main.main:1", "a.Thing", "a.Registry.things");
        }
        return Ages.of(recording, o -> o.className().equals("a.Thing"));
    }
}
