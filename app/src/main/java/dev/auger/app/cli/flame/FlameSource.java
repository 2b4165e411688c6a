package dev.auger.app.cli.flame;

import dev.auger.analysis.export.ProfileFacts;
import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.CallTreeOptions;
import dev.auger.analysis.flame.CallTrees;
import dev.auger.analysis.flame.SampleFilter;
import dev.auger.analysis.quality.EventSettings;
import dev.auger.app.cli.Version;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.time.TimeRange;

/** Stacks to be written, as a question: some formats hold more than the tree that is looked at, such as lines and threads. */
public record FlameSource(Recording recording, CallTreeOptions options, SampleFilter filter, Making making) {

    /** Makes a tree of the recording's stacks. */
    @FunctionalInterface
    public interface Making {
        CallTree of(CallTreeOptions options, Job job);
    }

    /** Stacks as they were recorded. */
    public FlameSource(Recording recording, CallTreeOptions options, SampleFilter filter) {
        this(recording, options, filter, (wanted, job) -> CallTrees.of(recording, wanted, filter, job));
    }

    /** The tree as asked for. */
    public CallTree tree(Job job) {
        return making.of(options, job);
    }

    /** Root first, whatever is looked at. */
    CallTree topDown(boolean lines, boolean byThread, Job job) {
        CallTreeOptions wanted = new CallTreeOptions(
                options.what(), lines, byThread, false, false, options.byState(), options.hideIdle());
        return making.of(wanted, job);
    }

    /** Root first, with lines and threads as asked for. */
    CallTree topDown(Job job) {
        return topDown(options.lines(), options.byThread(), job);
    }

    /** Name of the file without its folder. */
    public String name() {
        String name = recording.passport().name();
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    ProfileFacts facts(Job job) {
        EventSettings settings = EventSettings.of(recording, job);
        long period = options.what()
                .sample()
                .map(kind -> settings.samplingPeriod(kind).orElse(0))
                .orElse(0L);
        return new ProfileFacts(name(), range(), Math.max(0, period), "Auger " + Version.text());
    }

    private TimeRange range() {
        TimeRange whole = recording.range();
        TimeRange wanted = filter.range();
        if (wanted == null) {
            return whole;
        }
        long start = Math.max(whole.start(), wanted.start());
        return new TimeRange(start, Math.max(start, Math.min(whole.end(), wanted.end())));
    }
}
