package dev.auger.views.threads;

import dev.auger.model.Recording;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.time.TimeRange;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words above the thread table. */
record ThreadCaption(Texts words, ThreadFacts facts) {

    /** What is shown, of when. */
    String caption(Optional<Recording> recording, @Nullable TimeRange range) {
        String count = Numbers.count(facts.size());
        ThreadDump dump = facts.dump();
        String what = dump == null
                ? words.get("threads.caption.recording", count)
                : dump.at() == null
                        ? undated(dump, count)
                        : words.get("threads.caption.dump", count, new DumpChoice(dump, "", 1, 1).time(words));
        if (!facts.hasLoad() || recording.isEmpty()) {
            return what;
        }
        long nanos = range == null ? recording.get().range().nanos() : range.nanos();
        return words.get("threads.caption.load", what, Numbers.nanos(nanos));
    }

    /** How many goroutines there are stands beside the states already. */
    private String undated(ThreadDump dump, String count) {
        return dump.platform() == ThreadDump.Platform.GO ? "" : words.get("threads.count", count, facts.size());
    }

    /** How many are virtual, and how many are dimmed because they have nothing to do. */
    String totals() {
        ThreadDump dump = facts.dump();
        String kinds;
        if (dump != null && dump.platform() == ThreadDump.Platform.GO) {
            kinds = words.get("threads.totals.go", Numbers.count(facts.size()));
        } else {
            int virtual = 0;
            for (int i = 0; i < facts.size(); i++) {
                virtual += (dump == null ? facts.ref(i).virtual() : dump.virtual(i)) ? 1 : 0;
            }
            kinds = words.get("threads.totals", Numbers.count(facts.size() - virtual), Numbers.count(virtual));
        }
        int idle = facts.columns() == null ? 0 : facts.columns().idle();
        return idle == 0 ? kinds : words.get("threads.totals.idle", kinds, Numbers.count(idle), idle);
    }
}
