package dev.auger.importers.hprof;

import dev.auger.importers.Input;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.job.Job;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The optional corpus beside the checkout, and how tests open a dump. */
final class CorpusDumps {

    static final Path CORPUS = Path.of(System.getProperty("auger.root", "."), "..", "shared", "corpus");

    private CorpusDumps() {}

    static boolean present() {
        return Files.isDirectory(CORPUS.resolve("hprof"));
    }

    static HeapSnapshot open(String name) throws Exception {
        return open(CORPUS.resolve("hprof").resolve(name));
    }

    static HeapSnapshot open(Path path) throws Exception {
        String name = path.getFileName().toString();
        boolean gzip = name.endsWith(".gz");
        Path content = path;
        if (gzip) {
            content = Files.createTempFile("auger-test", ".hprof");
            try (InputStream in = new GZIPInputStream(Files.newInputStream(path))) {
                Files.write(content, in.readAllBytes());
            }
        }
        Input input = Input.map(name, gzip ? "gzip" : "", Files.size(path), content, gzip);
        try {
            return new HprofImporter().read(input, Job.quiet(), e -> {});
        } catch (Exception | Error e) {
            input.close();
            throw e;
        }
    }
}
