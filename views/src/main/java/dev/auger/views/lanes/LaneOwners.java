package dev.auger.views.lanes;

import dev.auger.analysis.lanes.LaneState;
import dev.auger.analysis.lanes.ThreadLanes;
import dev.auger.analysis.lanes.WaitedFor;
import dev.auger.analysis.lanes.WokenBy;
import dev.auger.model.job.Job;
import dev.auger.model.time.Durations;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of the waits of a lane's threads, in words.
 *
 * @param waitedFor whom they waited for and who woke them; empty if nobody knows
 * @param lasted how long they took, by state; empty if none was measured
 */
record LaneOwners(String waitedFor, String lasted) {

    static final LaneOwners NONE = new LaneOwners("", "");

    private static final int NAMED = 3;

    static LaneOwners of(ThreadLanes lanes, int lane, Texts texts, Job job) {
        return new LaneOwners(owners(lanes, lane, texts, job), lasted(lanes, lane, texts, job));
    }

    /** The state that took most comes first. */
    private static String lasted(ThreadLanes lanes, int lane, Texts texts, Job job) {
        return LaneColours.LEGEND.stream()
                .filter(state -> state.offCpu() && state != LaneState.NOT_RUNNING)
                .sorted(Comparator.comparingLong(state -> -lanes.nanos(lane, state)))
                .map(state -> lasted(state, lanes.waits(lane, state, job), texts))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(texts.get("list.semicolon")));
    }

    private static String lasted(LaneState state, Durations waits, Texts texts) {
        return waits.count() == 0
                ? ""
                : texts.get(
                        "lanes.lasted",
                        texts.get("lanes.state." + state.id()),
                        Numbers.inText(waits.count()),
                        Numbers.nanos(waits.p50()),
                        Numbers.nanos(waits.p90()),
                        Numbers.nanos(waits.p99()),
                        Numbers.nanos(waits.longest()));
    }

    private static String owners(ThreadLanes lanes, int lane, Texts texts, Job job) {
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
