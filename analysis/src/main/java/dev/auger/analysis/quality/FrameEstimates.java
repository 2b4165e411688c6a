package dev.auger.analysis.quality;

import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.Samples;
import dev.auger.model.recording.Stacks;
import dev.auger.model.trail.Share;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The methods most often on top of the stack, with the error of their shares. */
final class FrameEstimates {

    private static final int TOP = 10;
    private static final int CHECK_EVERY = 4096;

    private FrameEstimates() {}

    static List<FrameEstimate> of(Recording recording, Samples samples, Job job) {
        Stacks stacks = recording.stacks();
        long[] byFrame = new long[stacks.frameCount()];
        long all = 0;
        for (long i = 0; i < samples.size(); i++) {
            if (i % CHECK_EVERY == 0) {
                job.check();
            }
            int stack = samples.stack().get(i);
            if (stack >= 0 && stacks.depth(stack) > 0) {
                byFrame[stacks.frameIndex(stack, 0)]++;
                all++;
            }
        }
        Map<String, Long> byMethod = new HashMap<>();
        for (int f = 0; f < byFrame.length; f++) {
            if (byFrame[f] > 0) {
                byMethod.merge(stacks.frame(f).qualifiedName(), byFrame[f], Long::sum);
            }
        }
        List<Map.Entry<String, Long>> top = byMethod.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, Long> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(TOP)
                .toList();
        List<FrameEstimate> estimates = new ArrayList<>();
        for (int i = 0; i < top.size(); i++) {
            long count = top.get(i).getValue();
            long needed = i + 1 < top.size()
                    ? FrameEstimate.needed(
                            (double) count / all, (double) top.get(i + 1).getValue() / all)
                    : -1;
            estimates.add(new FrameEstimate(top.get(i).getKey(), new Share(count, all, count, all), needed));
        }
        return List.copyOf(estimates);
    }
}
