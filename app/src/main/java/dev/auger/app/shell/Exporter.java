package dev.auger.app.shell;

import dev.auger.analysis.flame.CallTree;
import dev.auger.app.cli.flame.FlameCsv;
import dev.auger.app.cli.flame.FlameFile;
import dev.auger.app.cli.flame.FlameSource;
import dev.auger.importers.jfr.extract.ExtractFilter;
import dev.auger.importers.jfr.extract.JfrExtract;
import dev.auger.model.job.Job;
import dev.auger.themes.Look;
import dev.auger.views.export.ExportFormat;
import dev.auger.views.export.Exportable;
import dev.auger.views.text.Texts;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;

/**
 * Writes what a view shows into a file. Runs on a worker; writes beside the target and moves the finished file there, so that a
 * failed or cancelled export leaves the target as it was.
 */
final class Exporter {

    private final Texts texts;
    private final Look look;

    Exporter(Texts texts, Look look) {
        this.texts = texts;
        this.look = look;
    }

    /**
     * Writes.
     *
     * @throws IOException if it cannot be written, or there is nothing to write
     * @throws dev.auger.model.job.JobCancelled if the job was cancelled
     */
    void write(Exportable what, ExportFormat format, Path target, Job job) throws IOException {
        if (format == ExportFormat.PART && what instanceof Exportable.Flame flame) {
            part(flame, target, job);
            return;
        }
        Path whole = target.toAbsolutePath();
        Path unfinished = whole.resolveSibling("." + whole.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16)) {
                switch (what) {
                    case Exportable.Flame flame -> flame(flame, format, out, job);
                    case Exportable.Table table ->
                        text(out, writer -> table.rows().write(writer, job));
                    case Exportable.Picture picture -> picture(picture, format, out, job);
                }
            }
            Files.move(unfinished, whole, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void picture(Exportable.Picture picture, ExportFormat format, OutputStream out, Job job)
            throws IOException {
        if (format == ExportFormat.PNG) {
            FlamePng.write(picture.image(), out);
        } else {
            text(out, writer -> picture.svg().write(writer, job));
        }
    }

    private void flame(Exportable.Flame flame, ExportFormat format, OutputStream out, Job job) throws IOException {
        FlameSource source = new FlameSource(
                flame.recording(), flame.options(), flame.filter().get(), flame.made()::of);
        CallTree tree = source.tree(job);
        if (format == ExportFormat.CSV) {
            text(out, writer -> FlameCsv.write(tree, Integer.MAX_VALUE, writer));
            return;
        }
        FlameFile.Means means = new FlameFile.Means(
                texts,
                Integer.MAX_VALUE,
                (drawn, title, locale, png) -> FlamePng.draw(drawn, title, texts, look, flame.icicle(), png));
        FlameFile.of(format.ending()).write(source, tree, out, means, job);
    }

    /** What describes the recording goes along, so that the part still says how it was made. */
    private void part(Exportable.Flame flame, Path target, Job job) throws IOException {
        JfrExtract extract =
                JfrExtract.of(flame.recording()).orElseThrow(() -> new IOException(texts.get("window.export.no-part")));
        ExtractFilter filter = new ExtractFilter(flame.range(), Set.of(), null, ExtractFilter.DESCRIBING);
        if (extract.write(filter, target, job).events() == 0) {
            throw new IOException(texts.get("window.export.empty"));
        }
    }

    private interface Body {
        void write(Writer writer) throws IOException;
    }

    private static void text(OutputStream out, Body body) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        body.write(writer);
        writer.flush();
    }
}
