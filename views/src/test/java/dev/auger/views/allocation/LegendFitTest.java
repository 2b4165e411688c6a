package dev.auger.views.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LegendFitTest {

    private static double[] fit(double room, double... names) {
        double[] fixed = new double[names.length];
        java.util.Arrays.fill(fixed, 10);
        return LegendFit.of(names, fixed, 60, 5, 20, room).widths();
    }

    @Test
    void namesThatFitStayWhole() {
        assertThat(fit(230, 100, 40, 50)).containsExactly(100, 40, 50);
    }

    @Test
    void theLongestGiveWayFirst() {
        assertThat(fit(229, 100, 40, 50)).containsExactly(99, 40, 50);
        assertThat(fit(290, 400, 30, 300)).containsExactly(110, 30, 110);
    }

    @Test
    void whatCannotBeReadIsLeftOutFromTheEnd() {
        assertThat(fit(220, 400, 60, 300)).containsExactly(60, 60, 60);
        assertThat(fit(219, 400, 60, 300)).containsExactly(109, 60);
        assertThat(fit(40, 400, 60)).isEmpty();
    }
}
