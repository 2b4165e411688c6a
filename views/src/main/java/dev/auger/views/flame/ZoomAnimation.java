package dev.auger.views.flame;

import dev.auger.analysis.flame.FlameViewport;
import java.util.function.Consumer;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.util.Duration;

/** Moves from one viewport to another. A second movement starts from where the first is. */
final class ZoomAnimation extends Transition {

    private static final Duration LENGTH = Duration.millis(200);

    private final Consumer<FlameViewport> place;
    private FlameViewport from = new FlameViewport(0, 1, 0, 0, 1, 0, false);
    private FlameViewport to = from;

    ZoomAnimation(Consumer<FlameViewport> place) {
        this.place = place;
        setCycleDuration(LENGTH);
        setInterpolator(Interpolator.EASE_OUT);
    }

    void play(FlameViewport now, FlameViewport target) {
        stop();
        from = now;
        to = target;
        playFromStart();
    }

    @Override
    protected void interpolate(double f) {
        place.accept(
                f >= 1
                        ? to
                        : new FlameViewport(
                                mix(from.from(), to.from(), f),
                                mix(from.to(), to.to(), f),
                                to.width(),
                                to.height(),
                                to.pitch(),
                                mix(from.scroll(), to.scroll(), f),
                                to.icicle()));
    }

    private static double mix(double a, double b, double f) {
        return a + (b - a) * f;
    }
}
