package dev.auger.importers.goroutines;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.auger.importers.text.LineReader;
import dev.auger.model.job.Job;
import dev.auger.model.threads.ThreadDump;
import java.lang.foreign.MemorySegment;

/** Whatever the bytes, the reader returns goroutines. */
class GoroutineFuzzTest {

    @FuzzTest(maxDuration = "30s")
    void anyText(byte[] bytes) {
        new GoroutineImporter().probe(bytes);
        GoroutineTexts texts = new GoroutineTexts();
        LineReader lines = new LineReader(MemorySegment.ofArray(bytes), Job.quiet());
        while (lines.next()) {
            texts.line(lines.text(), lines.offset());
        }
        texts.end(lines.endedByNewline());
        texts.dumps().forEach(GoroutineFuzzTest::check);
    }

    private static void check(ThreadDump dump) {
        for (int i = 0; i < Math.min(1000, dump.size()); i++) {
            int stack = dump.stack(i);
            if (stack >= dump.stackCount()
                    || stack < 0 != dump.thread(i).frames().isEmpty()) {
                throw new AssertionError("stack " + stack + " of " + dump.stackCount());
            }
        }
    }
}
