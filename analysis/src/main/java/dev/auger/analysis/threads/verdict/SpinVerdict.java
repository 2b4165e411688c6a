package dev.auger.analysis.threads.verdict;

import dev.auger.analysis.threads.SeriesChanges;
import dev.auger.analysis.threads.SeriesChanges.Meanwhile;
import dev.auger.analysis.threads.SeriesChanges.Still;
import dev.auger.model.Frame;
import dev.auger.model.Names;
import dev.auger.model.trail.Finding;
import java.util.ArrayList;
import java.util.List;

/** Threads that used nearly a whole processor and were found at the same place in every dump. */
final class SpinVerdict implements VerdictRule {

    @Override
    public List<Verdict> verdicts(SeriesFacts in) {
        List<Verdict> found = new ArrayList<>();
        for (Still still : in.changes().still()) {
            if (still.meanwhile() == Meanwhile.SPUN) {
                int thread = still.line().indexes().getLast();
                List<Frame> frames = in.frames(thread);
                String pattern = pattern(frames);
                // What merely computes may compute for long; a known way to spin is another thing.
                boolean known = !pattern.equals("S001-9");
                boolean trend = in.changes().series().dumps().size() >= SeriesChanges.TREND;
                found.add(in.verdict(
                        pattern,
                        known && trend ? Finding.Level.STRONG : Finding.Level.HINT,
                        List.of(1),
                        Names.shortFrame(frames.getFirst()),
                        List.of(thread)));
            }
        }
        return found;
    }

    private static String pattern(List<Frame> frames) {
        for (Frame frame : frames.subList(0, Math.min(SeriesChanges.TOP_FRAMES, frames.size()))) {
            String name = frame.qualifiedName();
            String method = frame.method();
            if (name.startsWith("java.util.regex.Pattern")) {
                return "L050-3";
            }
            if (name.startsWith("java.util.HashMap") || name.startsWith("java.util.TreeMap")) {
                return "S003-1";
            }
            if (method.equals("yield")
                    || method.equals("yield0")
                    || method.equals("isDone")
                    || method.equals("poll")
                    || method.equals("onSpinWait")
                    || name.startsWith("runtime.selectnbrecv")) {
                return "S003-8";
            }
            if (method.startsWith("read") || name.contains(".Read")) {
                return "L053-2";
            }
        }
        return "S001-9";
    }
}
