package dev.auger.analysis.threads;

import static dev.auger.model.fixtures.MadeDump.dump;
import static dev.auger.model.fixtures.MadeThread.thread;
import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.threads.DumpSeries.ThreadLine;
import dev.auger.model.time.Moment;
import java.util.List;
import org.junit.jupiter.api.Test;

class DumpSeriesTest {

    @Test
    void alignsByJavaIdThenOsIdThenName() {
        DumpSeries series = DumpSeries.of(List.of(
                dump(thread("a").id(1), thread("gc").os(70), thread("n"), thread("n")),
                dump(
                        thread("n"),
                        thread("a renamed").id(1),
                        thread("n"),
                        thread("gc").os(70),
                        thread("new").id(9))));
        assertThat(series.lines())
                .extracting(ThreadLine::indexes)
                .containsExactly(List.of(0, 1), List.of(1, 3), List.of(2, 0), List.of(3, 2), List.of(-1, 4));
        assertThat(series.lines().getLast().present()).isEqualTo(1);
    }

    @Test
    void equalNumbersOfAnotherProcessAreAnotherThread() {
        DumpSeries series = DumpSeries.of(List.of(
                dump(thread("main").id(1).os(10)), dump(thread("worker").id(1).os(99))));
        assertThat(series.lines()).hasSize(2);
    }

    @Test
    void standingStillIsTheSameTopInEveryDump() {
        DumpSeries series = DumpSeries.of(List.of(
                dump(
                        thread("still").id(1).cpu(5).frames("app.A.a:1", "app.B.b:2"),
                        thread("moves").id(2).cpu(5).frames("app.A.a:1"),
                        thread("vm").id(3).frames()),
                dump(
                        thread("still").id(1).cpu(7.25).frames("app.A.a:1", "app.B.b:3"),
                        thread("moves").id(2).frames("app.A.a:2"),
                        thread("vm").id(3).frames())));
        ThreadLine still = series.lines().get(0);
        assertThat(series.stoodStill(still, 1)).isTrue();
        assertThat(series.stoodStill(still, 5)).isFalse();
        assertThat(series.stoodStill(series.lines().get(1), 1)).isFalse();
        assertThat(series.stoodStill(series.lines().get(2), 1)).isFalse();
        assertThat(series.cpuMillis(still)).isEqualTo(2.25);
        assertThat(series.cpuMillis(series.lines().get(1))).isEqualTo(-1);
    }

    @Test
    void theSpanIsTakenFromTheClocks() {
        var first = dump().at(new Moment(1_000_000_000L, false));
        var last = dump().at(new Moment(11_500_000_000L, false));
        assertThat(DumpSeries.of(List.of(first, last)).spanMillis()).isEqualTo(10_500);
        assertThat(DumpSeries.of(List.of(first)).spanMillis()).isEqualTo(-1);
    }
}
