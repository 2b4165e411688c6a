package dev.auger.views.heap;

import java.util.ArrayList;
import java.util.List;

/**
 * The objects that were looked at, as a browser keeps pages: back, forward, and the way from the one that was chosen outside down to
 * the one in view. Those only glanced at, one after the other in a table beside, are one step, or going back would never end.
 */
final class Visited {

    private static final int MOST = 200;

    /** @param chosen whether it was chosen outside, rather than followed from the one before */
    private record Visit(long object, boolean chosen) {}

    private final List<Visit> visits = new ArrayList<>();
    private int at = -1;

    void clear() {
        visits.clear();
        at = -1;
    }

    /** An object was chosen outside. */
    void choose(long object) {
        if (at >= 0 && visits.get(at).object() == object) {
            return;
        }
        boolean glance = at >= 0 && at == visits.size() - 1 && visits.get(at).chosen();
        cut(glance ? at : at + 1);
        add(new Visit(object, true));
    }

    /** An object was followed from the one in view. */
    void follow(long object) {
        cut(at + 1);
        add(new Visit(object, false));
    }

    private void cut(int from) {
        visits.subList(from, visits.size()).clear();
        at = visits.size() - 1;
    }

    private void add(Visit visit) {
        visits.add(visit);
        if (visits.size() > MOST) {
            visits.removeFirst();
        }
        at = visits.size() - 1;
    }

    boolean hasBack() {
        return at > 0;
    }

    boolean hasForward() {
        return at < visits.size() - 1;
    }

    /** Goes one back or, with 1, one forward; the object that is in view then, or -1. */
    long go(int by) {
        return at < 0 ? -1 : to(Math.clamp((long) at + by, 0, visits.size() - 1));
    }

    /** Goes to a place of {@link #way}. */
    long toStep(int step) {
        return to(start() + step);
    }

    private long to(int place) {
        at = place;
        return visits.get(at).object();
    }

    private int start() {
        int start = at;
        while (start > 0 && !visits.get(start).chosen()) {
            start--;
        }
        return start;
    }

    /** From the object chosen outside over those followed from it to the last of them. */
    List<Long> way() {
        List<Long> way = new ArrayList<>();
        for (int i = Math.max(0, start()); i < visits.size(); i++) {
            if (!way.isEmpty() && visits.get(i).chosen()) {
                break;
            }
            way.add(visits.get(i).object());
        }
        return way;
    }

    /** Where on {@link #way} the object in view is, -1 for none. */
    int step() {
        return at < 0 ? -1 : at - start();
    }
}
