package dev.auger.importers.threads;

import dev.auger.importers.text.LineReader;
import dev.auger.importers.threads.text.TextDumps;
import dev.auger.model.job.Job;
import dev.auger.model.threads.ThreadDump;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Thread dumps that stand as text inside evidence of another kind. */
public final class DumpTexts {

    private static final int CHECK_LINES = 256;

    private DumpTexts() {}

    /**
     * Reads the dumps in a text that HotSpot printed.
     *
     * @return empty if it holds no thread; a dump that was cut is there as far as it goes
     * @throws dev.auger.model.job.JobCancelled if the job was cancelled
     */
    public static List<ThreadDump> read(String text, Job job) {
        TextDumps dumps = new TextDumps();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        LineReader lines = new LineReader(MemorySegment.ofArray(bytes), Job.quiet());
        for (int n = 0; lines.next(); n++) {
            if (n % CHECK_LINES == 0) {
                job.check();
            }
            dumps.take(lines);
        }
        dumps.end(lines, bytes.length);
        return dumps.dumps();
    }
}
