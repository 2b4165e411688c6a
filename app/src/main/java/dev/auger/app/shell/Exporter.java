package dev.auger.app.shell;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.diff.DiffTree;
import dev.auger.app.cli.flame.DiffFile;
import dev.auger.app.cli.flame.FlameCsv;
import dev.auger.app.cli.flame.FlameFile;
import dev.auger.app.cli.flame.FlameSource;
import dev.auger.app.cli.flame.SpanFile;
import dev.auger.app.files.WholeFile;
import dev.auger.importers.jfr.extract.ExtractFilter;
import dev.auger.importers.jfr.extract.JfrExtract;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.themes.Look;
import dev.auger.views.export.ExportFormat;
import dev.auger.views.export.Exportable;
import dev.auger.views.flame.FlamePicture;
import dev.auger.views.flame.KindNames;
import dev.auger.views.ribbon.AxisTicks;
import dev.auger.views.text.Clock;
import dev.auger.views.text.Texts;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

/**
 * Writes what a view shows into a file. Runs on a worker; a failed or cancelled export leaves the target as it was.
 */
final class Exporter {

    /** Room of a time on an axis. */
    private static final double TICKS = 130;

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
        if (format == ExportFormat.PART) {
            switch (what) {
                case Exportable.Flame flame -> part(flame, target, job);
                case Exportable.Difference difference -> part(difference.after(), target, job);
                default -> throw new IOException(texts.get("window.export.no-part"));
            }
            return;
        }
        WholeFile.write(target, out -> {
            switch (what) {
                case Exportable.Flame flame -> flame(flame, format, out, job);
                case Exportable.Difference difference -> difference(difference, format, out, job);
                case Exportable.Spans spans -> spans(spans, format, out, job);
                case Exportable.Table table -> text(out, writer -> table.rows().write(writer, job));
                case Exportable.Picture picture -> picture(picture, format, out, job);
            }
        });
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

    private void difference(Exportable.Difference difference, ExportFormat format, OutputStream out, Job job)
            throws IOException {
        if (difference.isHalf(format)) {
            flame(difference.after(), format, out, job);
            return;
        }
        DiffTree diff = difference.of().of(format == ExportFormat.COLLAPSED, job);
        String before = name(difference.before());
        String after = name(difference.after().recording());
        DiffFile file = new DiffFile(diff, before, after, texts);
        switch (format) {
            case CSV -> text(out, writer -> file.csv(writer, job));
            case COLLAPSED -> text(out, file::collapsed);
            case SVG -> text(out, file::svg);
            case HTML -> text(out, file::html);
            default -> {
                String title = before + " → " + after + " · " + KindNames.of(difference.kind(), texts);
                boolean icicle = difference.after().icicle();
                int rows = FlamePng.rows(diff.tree());
                FlamePng.draw(
                        rows,
                        (width, zoom) -> new FlamePicture(diff, difference.kind(), title, texts, icicle, width, zoom),
                        look,
                        out);
            }
        }
    }

    private void spans(Exportable.Spans spans, ExportFormat format, OutputStream out, Job job) throws IOException {
        SpanFile file = new SpanFile(spans.boxes(), spans.range());
        Clock clock = Clock.of(spans.recording());
        String title = texts.get(
                "cli.spans.head",
                spans.lane(),
                clock.time(spans.range().start()),
                clock.time(spans.range().end()));
        switch (format) {
            case CSV -> text(out, writer -> file.csv(writer, job));
            case SVG -> {
                long step = AxisTicks.step(spans.range(), FlamePng.WIDTH, TICKS);
                long[] ticks = AxisTicks.round(spans.range(), step, clock.origin());
                text(
                        out,
                        writer -> file.svg(
                                title,
                                ticks,
                                clock::timeWithMillis,
                                (row, index) -> style(spans.token().of(row, index)),
                                writer));
            }
            default ->
                FlamePng.draw(
                        spans.boxes().rows(),
                        (width, zoom) ->
                                spans.picture().of(name(spans.recording()) + " · " + title, texts, width, zoom),
                        look,
                        out);
        }
    }

    /** The style class written files have for the colour of a kind of frame. */
    private static String style(String token) {
        return switch (token) {
            case "frame-interp" -> "interpreted";
            case "frame-class" -> "synthetic";
            default -> token.substring(token.indexOf('-') + 1);
        };
    }

    private static String name(Recording recording) {
        String name = recording.passport().name();
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
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
