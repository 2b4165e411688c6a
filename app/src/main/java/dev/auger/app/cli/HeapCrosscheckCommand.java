package dev.auger.app.cli;

import dev.auger.analysis.heap.crosscheck.CrossCheck;
import dev.auger.analysis.heap.crosscheck.CrossCheckResult;
import dev.auger.app.cli.args.Filters;
import dev.auger.app.cli.heap.CrossCheckText;
import dev.auger.app.cli.json.CrossCheckJson;
import dev.auger.app.cli.json.JsonOut;
import dev.auger.app.cli.json.PassportJson;
import dev.auger.app.text.Bundles;
import dev.auger.app.text.FailureTexts;
import dev.auger.importers.Focus;
import dev.auger.importers.mat.MatInstallation;
import dev.auger.importers.mat.MatParser;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.opinion.OpinionFailure;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code auger heap crosscheck FILE [--mat PATH]}: our graph of a dump beside that of Eclipse MAT's parser. */
final class HeapCrosscheckCommand implements Command {

    private static final List<String> ROOMS = List.of("cli", "crosscheck");

    /** Differences of one cause a person gets without {@code --top}. */
    private static final int EXAMPLES = 5;

    @Override
    public void declare(CommandSpec spec, Texts texts) {
        Specs.file(spec, texts);
        Filters.declareTop(spec, texts);
        spec.addOption(Specs.option("--dump", "N", texts.get("cli.option.dump")));
        spec.addOption(Specs.option("--mat", "PATH", texts.get("cli.option.mat")));
    }

    @Override
    public int run(ParseResult arguments, Invocation call) throws IOException {
        MatParser parser = new MatParser(installation(arguments));
        String argument = arguments.matchedPositionalValue(0, "");
        int top = Filters.top(arguments);
        int[] code = {Exit.OK};
        Focus focus = Focus.EVERYTHING.ofDump(HeapQuestion.dump(arguments));
        int read = Question.one(call, argument, HeapSnapshot.class, focus, heap -> {
            try {
                CrossCheck check = CrossCheck.of(heap, call.job());
                CrossCheckResult result = check.compare(
                        parser.ask(file(argument, heap), check.dump(), check.questions(), call.job()), call.job());
                call.progress().clear();
                print(result, top, call);
                code[0] = result.passed() ? Exit.OK : Exit.CHECK_FAILED;
            } catch (OpinionFailure failure) {
                refused(argument, failure, call);
                code[0] = Exit.UNREADABLE;
            }
        });
        return read == Exit.OK ? code[0] : read;
    }

    private static void print(CrossCheckResult result, int top, Invocation call) throws IOException {
        if (call.json()) {
            try (JsonOut json = call.jsonOut()) {
                CrossCheckJson.write(
                        json, result, top > 0 ? top : Integer.MAX_VALUE, new Bundles(Locale.ENGLISH, ROOMS));
            }
        } else {
            Bundles texts = new Bundles(call.texts().locale(), ROOMS);
            new CrossCheckText(texts, call.io().out()).print(result, top > 0 ? top : EXAMPLES);
        }
    }

    private static void refused(String argument, OpinionFailure failure, Invocation call) throws IOException {
        Bundles texts = new Bundles(call.texts().locale(), ROOMS);
        call.say(texts.get(FailureTexts.phrase(failure)));
        if (call.json()) {
            try (JsonOut json = call.jsonOut()) {
                PassportJson.writeError(json, argument, failure.code(), -1, String.valueOf(failure.getMessage()));
            }
        }
    }

    private static @Nullable MatInstallation installation(ParseResult arguments) {
        String folder = arguments.matchedOptionValue("--mat", null);
        if (folder == null) {
            return null;
        }
        try {
            return MatInstallation.at(Path.of(folder));
        } catch (InvalidPathException e) {
            throw UsageError.of("cli.usage.mat", folder, folder);
        } catch (OpinionFailure e) {
            throw UsageError.of("cli.usage.mat", folder, e.arguments()[1]);
        }
    }

    /** The file behind a dump; of a folder the one that was read. */
    private static Path file(String argument, HeapSnapshot heap) {
        Path path = Path.of(argument);
        Path name = Path.of(heap.passport().name()).getFileName();
        return Files.isDirectory(path) && name != null ? path.resolve(name) : path;
    }
}
