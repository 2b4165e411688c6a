package dev.auger.importers.threads;

import dev.auger.model.job.Job;
import dev.auger.model.threads.ThreadDump;
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
        int start = 0;
        for (int lines = 0; start < text.length(); lines++) {
            if (lines % CHECK_LINES == 0) {
                job.check();
            }
            int end = text.indexOf('\n', start);
            int stop = end < 0 ? text.length() : end;
            int line = stop > start && text.charAt(stop - 1) == '\r' ? stop - 1 : stop;
            dumps.line(text.substring(start, line), start);
            start = stop + 1;
        }
        dumps.end(text.length(), text.endsWith("\n"));
        return dumps.dumps();
    }
}
