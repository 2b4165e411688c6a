package dev.auger.views.lanes;

import dev.auger.analysis.lanes.ThreadLanes;
import dev.auger.analysis.lanes.WaitedFor;
import dev.auger.analysis.lanes.WokenBy;
import dev.auger.model.job.Job;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom the threads of a lane waited for and who woke them, in words. */
final class LaneOwners {

    private static final int NAMED = 3;

    private LaneOwners() {}

    /** Empty if nobody knows. */
    static String words(ThreadLanes lanes, int lane, Texts texts, Job job) {
        List<WaitedFor> owners = WaitedFor.of(lanes.source().recording(), lanes.threads(lane), lanes.range(), job);
        String waited = words(
                owners,
                o -> texts.get("lanes.owner", o.owner(), Numbers.nanos(o.nanos()), Numbers.inText(o.waits())),
                "lanes.owners",
                texts);
        List<WokenBy> wakers = lanes.wokenBy(lane);
        String woken = words(
                wakers,
                w -> texts.get("lanes.owner", w.waker(), Numbers.nanos(w.nanos()), Numbers.inText(w.waits())),
                "lanes.wakers",
                texts);
        return Stream.of(waited, woken).filter(s -> !s.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static <T> String words(List<T> all, Function<T, String> word, String key, Texts texts) {
        if (all.isEmpty()) {
            return "";
        }
        String named = all.stream().limit(NAMED).map(word).collect(Collectors.joining(", "));
        return texts.get(all.size() > NAMED ? key + ".more" : key, named, all.size() - NAMED);
    }
}
