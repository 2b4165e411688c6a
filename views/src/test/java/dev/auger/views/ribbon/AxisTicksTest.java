package dev.auger.views.ribbon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AxisTicksTest {

    private static final double NONE = Double.NaN;

    private static double[] labels(double width, double... x) {
        return AxisTicks.labels(x, 50, width, 8);
    }

    @Test
    void labelsStandAtTheirTicks() {
        assertThat(labels(400, 0, 90, 180, 270)).containsExactly(0, 90, 180, 270);
    }

    @Test
    void theOneBeforeTheLastGivesWayWhereTheLastIsPulledInside() {
        assertThat(labels(280, 0, 90, 180, 270)).containsExactly(0, 90, NONE, 230);
        assertThat(labels(530, 0, 160, 320, 480)).as("in place").containsExactly(0, 160, 320, 480);
        assertThat(labels(510, 0, 160, 320, 480)).as("room enough").containsExactly(0, 160, 320, 460);
    }

    @Test
    void theFirstStays() {
        assertThat(labels(120, 0, 90)).containsExactly(0, 70);
        assertThat(labels(95, 0, 90)).containsExactly(0, NONE);
        assertThat(labels(95)).isEmpty();
    }
}
