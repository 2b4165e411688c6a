package dev.auger.app.cli;

import dev.auger.app.cli.json.JsonOut;
import dev.auger.app.cli.source.SourceJson;
import dev.auger.app.cli.source.SourcePage;
import dev.auger.app.text.Bundles;
import dev.auger.importers.source.SourceFinder;
import dev.auger.importers.source.fetch.Coordinates;
import dev.auger.importers.source.fetch.SourceFetch;
import dev.auger.importers.source.names.FrameText;
import dev.auger.model.source.SourceAnswer;
import dev.auger.model.source.SourceQuestion;
import dev.auger.model.source.SourceText;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code auger source FRAME --sources PATH…}: where the source of a frame is, and the lines around it. Source that is nowhere is
 * exit code 3, as a file that could not be read; that a frame has none is an answer.
 */
final class SourceCommand implements Command {

    private static final List<String> ROOMS = List.of("cli", "source");

    @Override
    public void declare(CommandSpec spec, Texts texts) {
        spec.addPositional(PositionalParamSpec.builder()
                .index("0..*")
                .arity("1..*")
                .required(true)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel("FRAME")
                .description(texts.get("cli.option.frame"))
                .build());
        spec.addOption(Specs.options("--sources", "PATH", texts.get("cli.option.sources")));
        spec.addOption(Specs.flag("--fetch", texts.get("cli.option.fetch")));
        spec.addOption(Specs.flag("--only-sources", texts.get("cli.option.onlySources")));
    }

    private static boolean isWithoutSource(SourceAnswer answer) {
        return switch (answer) {
            case SourceAnswer.Found found -> found.hit().text().origin() == SourceText.Origin.DECOMPILED;
            case SourceAnswer.None none -> none.reason() == SourceAnswer.Reason.NOT_FOUND;
            case SourceAnswer.Several several ->
                several.hits().stream().allMatch(h -> h.text().origin() == SourceText.Origin.DECOMPILED);
        };
    }

    /** Has the sources fetched that may be the frame's and asks again; what is done is said on standard error. */
    private static SourceAnswer fetched(
            SourceQuestion question, SourceAnswer before, SourceFinder sources, Invocation call) throws IOException {
        List<Coordinates> all = sources.fetchable(question.className(), call.job());
        if (all.size() != 1) {
            say(call, all.isEmpty() ? "source.fetch.unknown" : "source.fetch.several", all);
            return before;
        }
        SourceFetch fetch = SourceFetch.of(all.getFirst());
        say(call, fetch.canRun() ? "source.fetch.running" : "source.fetch.no-maven", fetch.text());
        if (!fetch.canRun()) {
            return before;
        }
        SourceFetch.Result result = fetch.run(call.job());
        if (result.sources().isEmpty()) {
            say(call, "source.fetch." + result.outcome().id(), result.said());
            return before;
        }
        return sources.and(List.of(result.sources().get())).find(question, call.job());
    }

    private static void say(Invocation call, String key, Object argument) {
        String text = argument instanceof List<?> all
                ? all.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(argument);
        call.progress().clear();
        call.io().err().println(new Bundles(call.texts().locale(), ROOMS).get(key, text));
    }

    @Override
    public int run(ParseResult arguments, Invocation call) throws IOException {
        // A frame that was not quoted is several words.
        String frame = String.join(" ", arguments.matchedPositionalValue(0, List.<String>of()));
        SourceQuestion question =
                FrameText.parse(frame).orElseThrow(() -> UsageError.of("cli.usage.frame", frame.strip()));
        SourceAnswer answer;
        try (SourceFinder sources = AskedAbout.sources(arguments, !arguments.hasMatchedOption("--only-sources"))) {
            answer = sources.find(question, call.job());
            if (arguments.hasMatchedOption("--fetch") && isWithoutSource(answer)) {
                answer = fetched(question, answer, sources, call);
            }
        }
        call.progress().clear();
        if (call.json()) {
            try (JsonOut json = call.jsonOut()) {
                SourceJson.write(json, question, answer, new Bundles(Locale.ENGLISH, ROOMS));
            }
        } else {
            new SourcePage(new Bundles(call.texts().locale(), ROOMS), call.io().out()).print(answer);
        }
        boolean missing = answer instanceof SourceAnswer.None none && none.reason() == SourceAnswer.Reason.NOT_FOUND;
        return missing ? Exit.UNREADABLE : Exit.OK;
    }
}
