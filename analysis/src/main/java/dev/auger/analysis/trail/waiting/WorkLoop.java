package dev.auger.analysis.trail.waiting;

import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.Site;
import dev.auger.analysis.trail.rule.SiteIndex;
import dev.auger.model.Frame;
import dev.auger.model.Recording;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.recording.Stacks;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells a worker that waits for something in the middle of a task from one that waits for its next: the recording has seen it take work from
 * a queue at another line of a method that it is still in.
 */
final class WorkLoop {

    private static final int MIN_WAITS = 3;

    private WorkLoop() {}

    /** Whether the threads of a group that wait for an element of a queue have taken work from another one further out. */
    static boolean isLeft(Investigation in, Recording recording, StuckThreads group) {
        Map<String, Integer> lines = new HashMap<>();
        Site at = group.line();
        for (Frame frame : group.example().frames()) {
            if (in.ownCode().test(frame) && !frame.qualifiedName().equals(at.qualifiedMethod())) {
                lines.putIfAbsent(frame.qualifiedName(), frame.line());
            }
        }
        Samples parks = recording.samples(SampleKind.PARK).orElse(null);
        if (parks == null || lines.isEmpty()) {
            return false;
        }
        SiteIndex sites = SiteIndex.of(recording.stacks(), in.ownCode());
        int waits = 0;
        for (long i = 0; i < parks.size() && waits < MIN_WAITS; i++) {
            int stack = parks.stack().get(i);
            Site site = sites.of(stack);
            if (site != null) {
                Integer line = lines.get(site.qualifiedMethod());
                waits += line != null && line != site.line() && takes(recording.stacks(), stack, site) ? 1 : 0;
            }
        }
        return waits >= MIN_WAITS;
    }

    private static boolean takes(Stacks stacks, int stack, Site site) {
        for (int p = 0; p < stacks.depth(stack); p++) {
            Frame frame = stacks.frameAt(stack, p);
            if (Site.of(frame).equals(site)) {
                return false;
            }
            boolean queue =
                    frame.className().endsWith("Queue") || frame.className().endsWith("Deque");
            if (queue && (frame.method().startsWith("take") || frame.method().startsWith("poll"))) {
                return true;
            }
        }
        return false;
    }
}
