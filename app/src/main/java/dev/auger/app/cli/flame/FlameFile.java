package dev.auger.app.cli.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.Collapsed;
import dev.auger.app.cli.UsageError;
import dev.auger.app.cli.json.FlameJson;
import dev.auger.app.cli.json.JsonOut;
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
import java.util.List;
import java.util.Locale;

/** The formats a call tree is written in; the file's ending chooses. */
public enum FlameFile {
    COLLAPSED,
    SVG,
    HTML,
    JSON;

    /** Formats of the contract that are not written yet; asked before {@code .json}, which one of them ends in. */
    private static final List<String> NOT_YET = List.of(".speedscope.json", ".pb.gz", ".png", ".pprof");

    private List<String> endings() {
        return switch (this) {
            case COLLAPSED -> List.of(".collapsed", ".folded", ".txt");
            case SVG -> List.of(".svg");
            case HTML -> List.of(".html", ".htm");
            case JSON -> List.of(".json");
        };
    }

    /** @throws UsageError for another ending; the sentence lists what there is */
    public static FlameFile of(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        for (String ending : NOT_YET) {
            if (name.endsWith(ending)) {
                throw UsageError.of("cli.usage.endingNotYet", ending, known());
            }
        }
        for (FlameFile format : values()) {
            if (format.endings().stream().anyMatch(name::endsWith)) {
                return format;
            }
        }
        throw UsageError.of("cli.usage.ending", file, known());
    }

    private static String known() {
        return ".collapsed, .svg, .html, .json";
    }

    /**
     * Writes the file anew.
     *
     * @param title what a page is called
     * @param top at most so many nodes in JSON
     */
    public void write(CallTree tree, Path file, Texts texts, String title, int top) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            write(tree, out, texts, title, top);
        }
    }

    /** Writes into a stream and leaves it open. */
    void write(CallTree tree, OutputStream out, Texts texts, String title, int top) throws IOException {
        if (this == JSON) {
            try (JsonOut json = new JsonOut(out)) {
                FlameJson.write(json, tree, top);
            }
            return;
        }
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        switch (this) {
            case SVG -> FlameSvg.write(tree, writer);
            case HTML -> FlameHtml.write(tree, title, texts, writer);
            default -> Collapsed.write(tree, writer);
        }
        writer.flush();
    }
}
