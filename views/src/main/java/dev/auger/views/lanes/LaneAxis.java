package dev.auger.views.lanes;

import dev.auger.model.time.TimeRange;

/**
 * Where time and lanes are on the canvas. Pure.
 *
 * @param range time drawn
 * @param left pixels left of it, for names
 * @param top pixels above the first lane, for the axis
 * @param width of the time
 * @param pitch height of a lane
 * @param scroll pixels the lanes are scrolled up by
 */
record LaneAxis(TimeRange range, double left, double top, double width, double pitch, double scroll) {

    /** The same in other pixels. */
    LaneAxis times(double scale) {
        return new LaneAxis(range, left * scale, top * scale, width * scale, pitch * scale, scroll * scale);
    }

    double x(long nanos) {
        return range.nanos() == 0 ? left : left + (double) (nanos - range.start()) / range.nanos() * width;
    }

    /** Inside the range. */
    long time(double x) {
        double fraction = width <= 0 ? 0 : Math.clamp((x - left) / width, 0, 1);
        return range.start() + Math.round(fraction * range.nanos());
    }

    double y(int row) {
        return top + row * pitch - scroll;
    }

    /** Row at a height, which may be outside of those there are; negative above the lanes. */
    int row(double y) {
        return y < top ? -1 : (int) Math.floor((y - top + scroll) / pitch);
    }

    /** Nanoseconds a pixel stands for. */
    double perPixel() {
        return range.nanos() / Math.max(1, width);
    }

    /** The range between two pixels, at least a thousandth of what is drawn. */
    TimeRange between(double a, double b) {
        long start = time(Math.min(a, b));
        long end = Math.max(time(Math.max(a, b)), start + Math.max(1, range.nanos() / 1000));
        return new TimeRange(start, end);
    }

    /** A range around an instant, {@code factor} times as wide, inside {@code whole}. */
    TimeRange around(long instant, double factor, TimeRange whole) {
        double fraction = range.nanos() == 0 ? 0.5 : (double) (instant - range.start()) / range.nanos();
        long length = Math.clamp(Math.round(range.nanos() * factor), 1, whole.nanos());
        long start = Math.clamp(instant - Math.round(fraction * length), whole.start(), whole.end() - length);
        return new TimeRange(start, start + length);
    }
}
