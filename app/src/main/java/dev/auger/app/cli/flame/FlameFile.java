package dev.auger.app.cli.flame;

import dev.auger.analysis.export.Pprof;
import dev.auger.analysis.export.Speedscope;
import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.Collapsed;
import dev.auger.app.cli.UsageError;
import dev.auger.app.cli.json.FlameJson;
import dev.auger.app.cli.json.JsonOut;
import dev.auger.app.files.WholeFile;
import dev.auger.model.job.Job;
import dev.auger.views.text.Texts;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The formats stacks are written in; the file's ending chooses. */
public enum FlameFile {
    /** Asked before JSON, in whose ending its own ends. */
    SPEEDSCOPE,
    COLLAPSED,
    SVG,
    HTML,
    PNG,
    PPROF,
    JSON;

    private List<String> endings() {
        return switch (this) {
            case SPEEDSCOPE -> List.of(".speedscope.json");
            case COLLAPSED -> List.of(".collapsed", ".folded", ".txt");
            case SVG -> List.of(".svg");
            case HTML -> List.of(".html", ".htm");
            case PNG -> List.of(".png");
            case PPROF -> List.of(".pb.gz", ".pprof");
            case JSON -> List.of(".json");
        };
    }

    /** @throws UsageError for another ending; the sentence lists what there is */
    public static FlameFile of(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        for (FlameFile format : values()) {
            if (format.endings().stream().anyMatch(name::endsWith)) {
                return format;
            }
        }
        throw UsageError.of("cli.usage.ending", file, ".collapsed, .svg, .html, .png, .pb.gz, .speedscope.json, .json");
    }

    /**
     * What a file is written with.
     *
     * @param top at most so many nodes in JSON
     * @param pictures draws for {@link #PNG}
     */
    public record Means(Texts texts, int top, PictureMaker pictures) {}

    /**
     * Writes the file anew.
     *
     * @param tree the answer to the source's question
     */
    public void write(FlameSource source, CallTree tree, Path file, Means means, Job job) throws IOException {
        WholeFile.write(file, out -> write(source, tree, out, means, job));
    }

    /** Writes into a stream and leaves it open. */
    public void write(FlameSource source, CallTree tree, OutputStream out, Means means, Job job) throws IOException {
        switch (this) {
            case COLLAPSED -> {
                CallTree stacks = tree.options().bottomUp() ? source.topDown(job) : tree;
                text(out, writer -> Collapsed.write(stacks, writer));
            }
            case SVG -> text(out, writer -> FlameSvg.write(tree, writer));
            case HTML -> text(out, writer -> FlameHtml.write(tree, source.name(), means.texts(), writer));
            case PNG -> means.pictures().draw(tree, source.name(), means.texts().locale(), out);
            case PPROF -> Pprof.write(source.topDown(true, true, job), source.facts(job), out, job);
            case SPEEDSCOPE -> {
                boolean lines = source.options().lines();
                CallTree all = source.topDown(lines, false, job);
                Speedscope.write(all, source.topDown(lines, true, job), source.facts(job), out, job);
            }
            case JSON -> {
                try (JsonOut json = new JsonOut(out)) {
                    FlameJson.write(json, tree, means.top());
                }
            }
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
