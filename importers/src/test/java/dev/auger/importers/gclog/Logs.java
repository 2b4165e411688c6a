package dev.auger.importers.gclog;

import dev.auger.importers.Importers;
import dev.auger.model.GcLog;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.job.Job;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Opens logs written in tests. */
final class Logs {

    static final Importers IMPORTERS =
            new Importers(Path.of(System.getProperty("java.io.tmpdir")), List.of(new GcLogImporter()));

    private Logs() {}

    static GcLog read(String text) throws ImportFailure {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return (GcLog) IMPORTERS.open("gc.log", new ByteArrayInputStream(bytes), Job.quiet(), e -> {});
    }
}
