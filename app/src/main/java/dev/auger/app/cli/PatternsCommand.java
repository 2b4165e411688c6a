package dev.auger.app.cli;

import dev.auger.analysis.pattern.Catalogue;
import dev.auger.analysis.pattern.format.Pattern;
import dev.auger.analysis.pattern.format.PatternFile;
import dev.auger.app.cli.json.JsonOut;
import dev.auger.app.cli.json.PatternsJson;
import dev.auger.app.cli.patterns.PatternsText;
import dev.auger.app.prefs.UserPatterns;
import dev.auger.app.text.Bundles;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code auger patterns [list|show ID|check FILE…]}: the catalogue of patterns, one of them, and whether files of one's own are right. */
final class PatternsCommand implements Command {

    private static final List<String> ROOMS =
            Stream.concat(Stream.of("cli"), Bundles.FINDINGS.stream()).toList();

    @Override
    public void declare(CommandSpec spec, Texts texts) {
        spec.addPositional(PositionalParamSpec.builder()
                .index("0..*")
                .arity("0..*")
                .paramLabel("list|show ID|check FILE")
                .description(texts.get("cli.option.patterns.what"))
                .type(List.class)
                .auxiliaryTypes(String.class)
                .build());
        spec.addOption(Specs.options("--patterns", "FOLDER", texts.get("cli.option.patterns")));
    }

    @Override
    public int run(ParseResult arguments, Invocation call) throws IOException {
        List<String> words = arguments.matchedPositionalValue(0, List.<String>of());
        String what = words.isEmpty() ? "list" : words.getFirst();
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        return switch (what) {
            case "list" -> list(arguments, call);
            case "show" -> show(rest, arguments, call);
            case "check" -> check(rest, call);
            default -> throw UsageError.of("cli.usage.patterns.what", what);
        };
    }

    private static int list(ParseResult arguments, Invocation call) throws IOException {
        OwnPatterns patterns = OwnPatterns.of(arguments, call);
        print(List.copyOf(patterns.catalogue().patterns()), false, call);
        return patterns.broken() ? Exit.USAGE : Exit.OK;
    }

    private static int show(List<String> ids, ParseResult arguments, Invocation call) throws IOException {
        OwnPatterns patterns = OwnPatterns.of(arguments, call);
        List<Pattern> found = new ArrayList<>();
        for (String id : ids) {
            found.add(patterns.catalogue().find(id).orElseThrow(() -> UsageError.of("cli.usage.pattern", id)));
        }
        if (found.isEmpty()) {
            throw UsageError.of("cli.usage.pattern", "");
        }
        print(found, true, call);
        return patterns.broken() ? Exit.USAGE : Exit.OK;
    }

    private static void print(List<Pattern> patterns, boolean whole, Invocation call) throws IOException {
        if (call.json()) {
            try (JsonOut json = call.jsonOut()) {
                PatternsJson.write(json, patterns, new Bundles(Locale.ENGLISH, ROOMS));
            }
        } else {
            new PatternsText(
                            new Bundles(call.texts().locale(), ROOMS), call.io().out())
                    .print(patterns, whole);
        }
    }

    /** Of a file of ours that was copied and changed ids may be those of ours; among the files given they may not be equal. */
    private static int check(List<String> names, Invocation call) {
        if (names.isEmpty()) {
            throw UsageError.of("cli.usage.file");
        }
        List<PatternFile> files =
                names.stream().map(n -> UserPatterns.readFile(Path.of(n), n)).toList();
        Catalogue ours = Catalogue.builtIn();
        Catalogue with = ours.with(files);
        OwnPatterns.tell(with.problems(), call);
        if (with.problems().isEmpty()) {
            call.note(
                    "cli.patterns.right",
                    files.stream().mapToInt(f -> f.patterns().size()).sum());
        }
        return with.problems().isEmpty() ? Exit.OK : Exit.USAGE;
    }
}
