package dev.auger.app.cli;

import dev.auger.analysis.trail.Symptom;
import dev.auger.app.cli.investigate.Answer;
import dev.auger.app.cli.investigate.Inquiry;
import dev.auger.app.cli.investigate.InvestigateText;
import dev.auger.app.cli.json.InvestigateJson;
import dev.auger.app.cli.json.JsonOut;
import dev.auger.app.text.Bundles;
import dev.auger.importers.jmc.MissionControl;
import dev.auger.importers.source.SourceFinder;
import dev.auger.model.Evidence;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code auger investigate FILES…}: ranked conclusions, each with its trail. */
final class InvestigateCommand implements Command {

    private static final List<String> ROOMS = Stream.concat(Stream.of("cli", "opinion"), Bundles.FINDINGS.stream())
            .toList();

    @Override
    public void declare(CommandSpec spec, Texts texts) {
        Specs.files(spec, texts, "1..*");
        spec.addOption(Specs.option("--symptom", AskedAbout.symptoms("|"), texts.get("cli.option.symptom")));
        spec.addOption(Specs.options("--sources", "PATH", texts.get("cli.option.sources")));
        spec.addOption(Specs.options("--with", "jmc", texts.get("cli.option.with")));
        spec.addOption(Specs.options("--patterns", "FOLDER", texts.get("cli.option.patterns")));
    }

    @Override
    public int run(ParseResult arguments, Invocation call) throws IOException {
        Symptom symptom = AskedAbout.symptom(arguments);
        SourceFinder sources = AskedAbout.sources(arguments);
        OwnPatterns patterns = OwnPatterns.of(arguments, call);
        MissionControl missionControl = withMissionControl(arguments) ? new MissionControl() : null;
        List<Evidence> evidence = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        try {
            // Not closed here: one trail may need all of them.
            Found<Evidence> found = call.inputs().all(arguments.matchedPositionalValue(0, List.<String>of()));
            evidence.addAll(found.evidence());
            failures.addAll(found.failures());
            failures.forEach(call::failure);
            Answer answer = new Inquiry(
                            symptom,
                            AskedAbout.sources(sources, call.inputs().cases()),
                            patterns.catalogue(),
                            missionControl,
                            call.job())
                    .ask(evidence);
            call.progress().clear();
            // Nothing was read, and that has been said: no word about what the evidence shows.
            if (!evidence.isEmpty() || call.json()) {
                print(answer, failures, call);
            }
        } finally {
            sources.close();
            evidence.forEach(Evidence::close);
        }
        return patterns.broken() ? Exit.USAGE : failures.isEmpty() ? Exit.OK : Exit.UNREADABLE;
    }

    /** What could not be read is said on standard error; JSON holds it too. */
    private static void print(Answer answer, List<Failure> failures, Invocation call) throws IOException {
        if (call.json()) {
            List<Answer.Gap> unread = failures.stream()
                    .map(f -> new Answer.Gap(f.code(), f.path() + ": " + f.message(), f.phrase(), ""))
                    .toList();
            try (JsonOut json = call.jsonOut()) {
                InvestigateJson.write(json, answer.withGaps(unread), new Bundles(Locale.ENGLISH, ROOMS));
            }
        } else {
            new InvestigateText(
                            new Bundles(call.texts().locale(), ROOMS), call.io().out())
                    .print(answer);
        }
    }

    private static boolean withMissionControl(ParseResult arguments) {
        List<String> with = arguments.matchedOptionValue("--with", List.<String>of());
        for (String word : with) {
            if (!word.equals("jmc")) {
                throw UsageError.of("cli.usage.with", word);
            }
        }
        return !with.isEmpty();
    }
}
