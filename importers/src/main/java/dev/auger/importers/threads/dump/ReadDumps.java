package dev.auger.importers.threads.dump;

import dev.auger.model.Diagnostic;
import dev.auger.model.EvidenceKind;
import dev.auger.model.ProcessIdentity;
import dev.auger.model.threads.ThreadDump;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The dumps of one file and what the file says besides.
 *
 * @param format what the passport calls it
 * @param producer the JVM, if the file says
 * @param hasLines whether a frame has a line number
 * @param counts counts besides those of dumps and threads
 */
public record ReadDumps(
        EvidenceKind kind,
        String format,
        @Nullable String producer,
        ProcessIdentity process,
        List<ThreadDump> dumps,
        boolean hasLines,
        Map<String, Long> counts,
        List<Diagnostic> diagnostics) {}
