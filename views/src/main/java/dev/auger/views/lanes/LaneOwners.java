package dev.auger.views.lanes;

import dev.auger.analysis.lanes.WaitedFor;
import dev.auger.model.Recording;
import dev.auger.model.ThreadRef;
import dev.auger.model.job.Job;
import dev.auger.model.time.TimeRange;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.List;
import java.util.stream.Collectors;

/** Whom a thread waited for, in words. */
final class LaneOwners {

    private static final int NAMED = 3;

    private LaneOwners() {}

    static String words(Recording recording, List<ThreadRef> threads, TimeRange range, Texts texts, Job job) {
        List<WaitedFor> owners = WaitedFor.of(recording, threads, range, job);
        if (owners.isEmpty()) {
            return "";
        }
        String named = owners.stream()
                .limit(NAMED)
                .map(o -> texts.get("lanes.owner", o.owner(), Numbers.nanos(o.nanos()), Numbers.inText(o.waits())))
                .collect(Collectors.joining(", "));
        return texts.get(owners.size() > NAMED ? "lanes.owners.more" : "lanes.owners", named, owners.size() - NAMED);
    }
}
