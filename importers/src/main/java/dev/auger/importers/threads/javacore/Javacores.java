package dev.auger.importers.threads.javacore;

import dev.auger.importers.text.LineReader;
import dev.auger.importers.threads.dump.ReadDumps;
import dev.auger.importers.threads.dump.StackTable;
import dev.auger.model.Diagnostic;
import dev.auger.model.EvidenceKind;
import dev.auger.model.ProcessIdentity;
import dev.auger.model.threads.ThreadDump;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Javacores in a file: of IBM's JVMs from 1.3 on and of OpenJ9, the format of {@code javadump.cpp}, of which a file has one as a
 * rule. All lines begin with a tag, so that what is not of it is passed over.
 */
public final class Javacores {

    private static final List<String> TAGS =
            List.of("0SECTION ", "1TISIGINFO ", "1XMTHDINFO ", "2XMFULLTHDDUMP ", "3XMTHREADINFO ", "1CIJAVAVERSION ");

    private final StackTable stacks = new StackTable();
    private final List<ThreadDump> dumps = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private Javacore open = new Javacore();
    private @Nullable String producer;
    private ProcessIdentity process = ProcessIdentity.UNKNOWN;
    private boolean any;

    /** Whether a line is one of a javacore, and says so beyond doubt. */
    public static boolean isMark(LineReader lines) {
        if (lines.end() - lines.start() < 10) {
            return false;
        }
        byte digit = lines.bytes()[lines.start()];
        return digit >= '0' && digit <= '3' && TAGS.stream().anyMatch(lines.text()::startsWith);
    }

    /** Reads all. */
    public static ReadDumps read(LineReader lines, long size) {
        Javacores cores = new Javacores();
        while (lines.next()) {
            cores.take(lines);
        }
        cores.close(size);
        return new ReadDumps(
                EvidenceKind.THREADS,
                "javacore",
                cores.producer,
                cores.process,
                List.copyOf(cores.dumps),
                cores.stacks.hasLines(),
                Map.of(),
                List.copyOf(cores.diagnostics));
    }

    private void take(LineReader lines) {
        byte[] in = lines.bytes();
        int from = lines.start();
        int to = from;
        if (lines.end() - from < 3 || in[from] < '0' || in[from] > '9') {
            return;
        }
        while (to < lines.end() && in[to] > ' ') {
            to++;
        }
        String text = lines.text();
        int tag = to - from;
        String name = text.substring(0, tag);
        String rest = text.substring(tag).strip();
        boolean begins = name.equals("0SECTION") && rest.startsWith("TITLE ");
        if (begins && any) {
            close(lines.offset());
        }
        any = true;
        open.line(name, rest);
    }

    private void close(long offset) {
        if (open.isCut() && (open.size() == 0 || open.at != null)) {
            diagnostics.add(new Diagnostic(
                    "threads.truncated", offset, -1, "The javacore ends early, after " + open.size() + " threads."));
        }
        if (producer == null) {
            producer = open.producer;
        }
        if (process.pid() < 0) {
            process = new ProcessIdentity(null, open.pid, open.start);
        }
        dumps.add(open.finish(stacks));
        open = new Javacore();
    }
}
