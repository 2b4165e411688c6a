package dev.auger.app.cli;

import dev.auger.analysis.trail.Symptom;
import dev.auger.app.cases.file.OpenedCase;
import dev.auger.app.files.WholeFile;
import dev.auger.app.report.HtmlReport;
import dev.auger.app.report.ReportInput;
import dev.auger.app.report.ReportMaker;
import dev.auger.app.text.Bundles;
import dev.auger.importers.source.SourceFinder;
import dev.auger.model.Evidence;
import dev.auger.model.EvidenceSet;
import dev.auger.model.source.JdkRelease;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code auger report FILES… -o OUT.html}: one self-contained page. It is English unless {@code --lang} says otherwise, so that the same
 * files give the same bytes on every machine.
 */
final class ReportCommand implements Command {

    @Override
    public void declare(CommandSpec spec, Texts texts) {
        Specs.files(spec, texts, "1..*");
        spec.addOption(Specs.shortOption("-o", "--output", "OUT.html", texts.get("cli.option.reportOutput")));
        spec.addOption(Specs.option("--title", "TITLE", texts.get("cli.option.title")));
        spec.addOption(Specs.option("--symptom", AskedAbout.symptoms("|"), texts.get("cli.option.symptom")));
        spec.addOption(Specs.options("--sources", "PATH", texts.get("cli.option.sources")));
        spec.addOption(Specs.options("--patterns", "FOLDER", texts.get("cli.option.patterns")));
    }

    @Override
    public int run(ParseResult arguments, Invocation call) throws IOException {
        String output = arguments.matchedOptionValue("--output", null);
        if (output == null) {
            throw UsageError.of("cli.usage.reportOutput");
        }
        if (call.json()) {
            throw UsageError.of("cli.usage.reportJson");
        }
        Symptom symptom = AskedAbout.symptom(arguments);
        SourceFinder sources = AskedAbout.sources(arguments);
        OwnPatterns patterns = OwnPatterns.of(arguments, call);
        List<String> files = arguments.matchedPositionalValue(0, List.<String>of());
        List<Evidence> evidence = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        try {
            Found<Evidence> found = call.inputs().all(files);
            evidence.addAll(found.evidence());
            failures.addAll(found.failures());
            failures.forEach(call::failure);
            if (evidence.isEmpty()) {
                // A page about nothing would look like a clean bill of health.
                return Exit.UNREADABLE;
            }
            List<OpenedCase> cases = call.inputs().cases();
            SourceFinder folders =
                    AskedAbout.sources(sources, cases).onJdk(JdkRelease.agreed(EvidenceSet.of(evidence)));
            ReportMaker.Question question = new ReportMaker.Question(
                    arguments.matchedOptionValue("--title", title(files, cases)),
                    Version.text(),
                    symptom,
                    folders::line,
                    patterns.catalogue(),
                    Map.of());
            ReportInput input = ReportMaker.of(question, evidence, call.job())
                    .withUnread(failures.stream()
                            .map(f -> new ReportInput.Unread(f.path(), f.phrase()))
                            .toList());
            for (OpenedCase opened : cases) {
                input = input.withNotes(opened.file().note(), opened.file().findings());
            }
            call.progress().clear();
            boolean asked = arguments.hasMatchedOption("--lang");
            write(HtmlReport.write(input, new Bundles(asked ? call.texts().locale() : Locale.ENGLISH)), output, call);
        } finally {
            sources.close();
            evidence.forEach(Evidence::close);
        }
        return patterns.broken() ? Exit.USAGE : failures.isEmpty() ? Exit.OK : Exit.UNREADABLE;
    }

    private static void write(String page, String output, Invocation call) throws IOException {
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        if (output.equals("-")) {
            OutputStream out = call.io().out();
            out.write(bytes);
            out.flush();
        } else {
            WholeFile.write(Path.of(output), out -> out.write(bytes));
        }
    }

    /** What a case file says; else the first file's name without what its ending says anyway. */
    private static String title(List<String> files, List<OpenedCase> cases) {
        Optional<String> named = cases.stream()
                .map(opened -> opened.file().name())
                .filter(name -> !name.isEmpty())
                .findFirst();
        if (named.isPresent()) {
            return named.get();
        }
        String first = files.getFirst().replace('\\', '/').replaceFirst("/+$", "");
        String name = first.substring(first.lastIndexOf('/') + 1);
        String bare = name.replaceFirst("(\\.(jfr|hprof|bin|txt|tdump|log|json|auger))?(\\.(gz|lz4|zip))?$", "");
        return bare.isEmpty() ? name : bare;
    }
}
