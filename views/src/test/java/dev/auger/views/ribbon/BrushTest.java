package dev.auger.views.ribbon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.time.TimeRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrushTest {

    private static final TimeRange WHOLE = new TimeRange(1000, 2000);
    private final Brush none = new Brush(WHOLE, null, 500);
    private final Brush some = new Brush(WHOLE, new TimeRange(1200, 1600), 500);

    @Test
    void aDragChoosesInEitherDirection() {
        assertThat(none.dragged(Brush.Grip.NEW, 400, 100).part()).isEqualTo(new TimeRange(1200, 1800));
        assertThat(none.dragged(Brush.Grip.NEW, 400, 9999).part()).isEqualTo(new TimeRange(1800, 2000));
        assertThat(none.dragged(Brush.Grip.NEW, 500, 500).part()).isEqualTo(new TimeRange(1999, 2000));
    }

    @Test
    void gripsDependOnWhatIsUnderThePointer() {
        assertThat(some.grip(100, 5)).isEqualTo(Brush.Grip.START);
        assertThat(some.grip(303, 5)).isEqualTo(Brush.Grip.END);
        assertThat(some.grip(200, 5)).isEqualTo(Brush.Grip.MIDDLE);
        assertThat(some.grip(400, 5)).isEqualTo(Brush.Grip.NEW);
        assertThat(none.grip(100, 5)).isEqualTo(Brush.Grip.NEW);
    }

    @Test
    void handlesNeverCross() {
        assertThat(some.dragged(Brush.Grip.START, 100, 450).part()).isEqualTo(new TimeRange(1599, 1600));
        assertThat(some.dragged(Brush.Grip.END, 300, 0).part()).isEqualTo(new TimeRange(1200, 1201));
        assertThat(some.dragged(Brush.Grip.MIDDLE, 0, 500).part()).isEqualTo(new TimeRange(1600, 2000));
    }

    @Test
    void keysMoveAndExtendInsideTheWhole() {
        assertThat(some.stepped(1).part()).isEqualTo(new TimeRange(1210, 1610));
        assertThat(some.stepped(-999).part()).isEqualTo(new TimeRange(1000, 1400));
        assertThat(some.extended(2).part()).isEqualTo(new TimeRange(1200, 1620));
        assertThat(some.extended(-999).part()).isEqualTo(new TimeRange(1200, 1201));
        assertThat(none.stepped(1).part()).isEqualTo(new TimeRange(1400, 1600));
        assertThat(some.cleared().part()).isNull();
    }

    @Test
    void flagsCloserThanTheirWidthMerge() {
        List<Flags.Instant> instants =
                List.of(new Flags.Instant(1500, "b"), new Flags.Instant(1200, "a"), new Flags.Instant(1510, "c"));
        List<Flags.Flag> flags = Flags.merge(instants, none, 8);
        assertThat(flags).extracting(f -> f.instants().size()).containsExactly(1, 2);
        assertThat(flags.get(1).x()).isEqualTo(250);
        assertThat(Flags.merge(List.of(), none, 8)).isEmpty();
    }

    @Test
    void axisLabelsStandAtRoundDistances() {
        long second = 1_000_000_000L;
        TimeRange twentyMinutes = new TimeRange(0, 1200 * second);
        long step = AxisTicks.step(twentyMinutes, 1180, 84);
        assertThat(step).isEqualTo(120 * second);
        assertThat(AxisTicks.at(twentyMinutes, step)).hasSize(11);
        assertThat(AxisTicks.step(new TimeRange(0, 9_000_000 * second), 800, 84))
                .isGreaterThan(86_400 * second);
    }

    @Test
    void compactShowsHeapAndPauses() {
        Lanes full = new Lanes(false, 1);
        Lanes compact = new Lanes(true, 1);
        assertThat(full.axisTop() + 16).isLessThanOrEqualTo(112);
        assertThat(compact.axisTop() + 16).isLessThanOrEqualTo(64);
        assertThat(compact.has(Lanes.Lane.CPU)).isFalse();
        assertThat(compact.has(Lanes.Lane.HEAP)).isTrue();
    }
}
