package dev.auger.app.cli.threads;

import dev.auger.analysis.export.Csv;
import dev.auger.analysis.threads.WaitKinds;
import dev.auger.app.cli.table.Figures;
import dev.auger.model.Frame;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo;
import java.io.IOException;

/** Threads of dumps as CSV, one row a thread and dump. The stack is one cell, root first as in collapsed stacks. */
public final class ThreadsCsv {

    private final Csv csv;

    /** Writes the head. */
    public ThreadsCsv(Appendable out) throws IOException {
        csv = new Csv(out)
                .head(
                        "dump",
                        "at",
                        "id",
                        "name",
                        "state",
                        "kind",
                        "virtual",
                        "daemon",
                        "osId",
                        "cpu [milliseconds]",
                        "allocated [bytes]",
                        "elapsed [milliseconds]",
                        "wait [milliseconds]",
                        "container",
                        "created by",
                        "waiting on",
                        "waiting on class",
                        "owner",
                        "top frame",
                        "stack");
    }

    /** @param number 1 for the first dump */
    public void write(int number, ThreadDump dump) throws IOException {
        for (int t = 0; t < dump.size(); t++) {
            ThreadInfo thread = dump.thread(t);
            ThreadInfo.Lock lock = thread.waitingOn();
            csv.cell(number)
                    .cell(dump.at() == null ? "" : dump.at().iso())
                    .cell(thread.id())
                    .cell(thread.ref().name())
                    .cell(thread.stateText())
                    .cell(WaitKinds.of(dump, t).name())
                    .cell(thread.ref().virtual())
                    .cell(thread.daemon())
                    .known(thread.ref().osId())
                    .cell(millis(thread.cpuMillis()))
                    .known(thread.figures().allocatedBytes())
                    .cell(millis(thread.elapsedMillis()))
                    .cell(millis(thread.figures().waitMillis()))
                    .cell(thread.ref().group())
                    .cell(thread.creator() == null ? "" : frame(thread.creator().frame()))
                    .cell(lock == null ? "" : lock.id())
                    .cell(lock == null ? "" : lock.className())
                    .cell(lock == null ? "" : lock.owner())
                    .cell(thread.frames().isEmpty() ? "" : frame(thread.frames().getFirst()))
                    .cell(String.join(
                            ";",
                            thread.frames().reversed().stream()
                                    .map(ThreadsCsv::frame)
                                    .toList()))
                    .end();
        }
    }

    private static String millis(double millis) {
        return millis < 0 ? "" : Figures.millis(millis);
    }

    private static String frame(Frame frame) {
        return frame.line() > 0 ? frame.qualifiedName() + ":" + frame.line() : frame.qualifiedName();
    }
}
