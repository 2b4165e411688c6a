package dev.auger.analysis.gc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.fixtures.MadeGcLog;
import dev.auger.model.gc.GcEvent.Kind;
import org.junit.jupiter.api.Test;

class GcColumnsTest {

    private static final MadeGcLog LOG = new MadeGcLog("G1", false, 0, 100)
            .add(Kind.YOUNG, "a", "", 0, 5, 50, 10)
            .add(Kind.YOUNG, "b", "", 3, 9, 80, 20)
            .add(Kind.YOUNG, "c", "", 7, 1, 60, 5)
            .add(Kind.PAUSE, "d", "", 95, 0, -1, -1);

    private static final GcColumns COLUMNS = GcColumns.of(LOG.events(), LOG.range(), 10);

    @Test
    void aColumnHasTheExtremesOfItsEvents() {
        assertThat(COLUMNS.highest()[0]).isEqualTo(80);
        assertThat(COLUMNS.lowest()[0]).isEqualTo(5);
        assertThat(COLUMNS.pause()[0]).isEqualTo(9);
        assertThat(COLUMNS.event()[0]).isEqualTo(1);
        assertThat(COLUMNS.lowest()[9]).isEqualTo(-1);
        assertThat(COLUMNS.event()[9]).isEqualTo(3);
        assertThat(COLUMNS.mostBytes()).isEqualTo(80);
        assertThat(COLUMNS.longestPause()).isEqualTo(9);
    }

    @Test
    void theNearestEventIsWithinReach() {
        assertThat(COLUMNS.nearest(2, 8)).isZero();
        assertThat(COLUMNS.nearest(7, 8)).isEqualTo(9);
        assertThat(COLUMNS.nearest(5, 2)).isEqualTo(-1);
        assertThat(COLUMNS.nearest(-3, 8)).isZero();
        assertThat(COLUMNS.nearest(30, 8)).isEqualTo(-1);
    }

    @Test
    void stepsGoFromEventToEventAndStayAtTheEnds() {
        assertThat(COLUMNS.step(0, 1)).isEqualTo(9);
        assertThat(COLUMNS.step(9, 1)).isEqualTo(9);
        assertThat(COLUMNS.step(-1, 1)).isZero();
        assertThat(COLUMNS.step(10, -1)).isEqualTo(9);
    }

    @Test
    void aLogWithoutTimesIsOneColumn() {
        MadeGcLog untimed = new MadeGcLog("", false, 0, 0).add(Kind.FULL, "a", "", 0, 5, 50, 10);
        assertThat(GcColumns.of(untimed.events(), untimed.range(), 10).event()[0])
                .isZero();
    }
}
