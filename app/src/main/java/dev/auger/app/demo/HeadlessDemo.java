package dev.auger.app.demo;

import dev.auger.app.cases.SampleCase;
import dev.auger.app.cli.AugerCommand;
import dev.auger.app.cli.Hooks;
import dev.auger.app.cli.Streams;
import dev.auger.app.report.HtmlReport;
import dev.auger.app.report.ReportInput;
import dev.auger.app.shell.FlamePng;
import dev.auger.app.shell.OffscreenWindow;
import dev.auger.model.Layer;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The sample case without a display: its report, a picture of every layer in both themes, and the command line's JSON, written
 * into a folder. The pictures are of the real window.
 */
public final class HeadlessDemo {

    private static final List<String> THEMES = List.of("dark", "light");

    private HeadlessDemo() {}

    /** @return the exit code */
    public static int write(SampleCase sample, Path folder, Streams io) {
        try {
            Files.createDirectories(folder);
            json(sample, folder);
            ReportInput report = pictures(sample, folder);
            Path page = folder.resolve("report.html");
            Files.writeString(page, HtmlReport.write(report, OffscreenWindow.texts(Locale.ENGLISH)));
            io.out().println(folder);
            return 0;
        } catch (IOException e) {
            io.err().println("auger: " + e.getMessage());
            return 3;
        }
    }

    private static ReportInput pictures(SampleCase sample, Path folder) throws IOException {
        try (OffscreenWindow window = OffscreenWindow.open(sample, Locale.ENGLISH)) {
            window.drillFirstFinding();
            for (String theme : THEMES) {
                window.setTheme(theme);
                for (Layer layer : Layer.values()) {
                    Files.write(
                            folder.resolve("%d-%s-%s.png".formatted(layer.number(), layer.id(), theme)),
                            window.picture(layer));
                }
            }
            return window.report();
        }
    }

    /** What a pipeline would ask, asked through the same front door. */
    private static void json(SampleCase sample, Path folder) throws IOException {
        Map<String, List<String>> questions = new LinkedHashMap<>();
        List<String> info = new ArrayList<>(List.of("info", "--json"));
        sample.evidence().forEach(f -> info.add(f.toString()));
        questions.put("info", info);
        for (Path file : sample.evidence()) {
            String name = file.getFileName().toString();
            if (name.endsWith(".jfr")) {
                questions.put("flame", List.of("flame", "--json", file.toString()));
                questions.put("alloc", List.of("alloc", "--json", file.toString()));
            } else if (name.contains(".hprof")) {
                questions.put("histogram", List.of("heap", "histogram", "--json", file.toString()));
            } else {
                questions.putIfAbsent("threads", List.of("threads", "--json", file.toString()));
            }
        }
        for (Map.Entry<String, List<String>> question : questions.entrySet()) {
            Path target = folder.resolve(question.getKey() + ".json");
            try (PrintStream out = new PrintStream(Files.newOutputStream(target), false, StandardCharsets.UTF_8)) {
                Streams io = new Streams(InputStream.nullInputStream(), out, System.err);
                int code = AugerCommand.run(question.getValue().toArray(String[]::new), io, NO_WINDOW);
                if (code != 0) {
                    throw new IOException(question.getKey() + " answered " + code);
                }
            }
        }
    }

    private static final Hooks NO_WINDOW = new Hooks((files, alone, texts) -> 2, (headless, io) -> 2, FlamePng::draw);
}
