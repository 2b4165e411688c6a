package dev.auger.app.cli;

import dev.auger.analysis.heap.ThreadStack;
import dev.auger.analysis.heap.ThreadStacks;
import dev.auger.app.cli.heap.HeapThreadsText;
import dev.auger.app.cli.json.HeapThreadsJson;
import dev.auger.app.cli.json.JsonOut;
import dev.auger.importers.classfile.ClassPath;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code auger heap threads FILE [--classes PATH]…}: each thread's stack and what its frames hold. Names of locals are inferred
 * from class files, because no dump has them.
 */
final class HeapThreadsCommand extends HeapQuestion {

    @Override
    public void declare(CommandSpec spec, Texts texts) {
        super.declare(spec, texts);
        spec.addOption(Specs.options("--classes", "PATH", texts.get("cli.option.classes")));
    }

    @Override
    void check(ParseResult arguments) {
        // Said before the dump is read: that takes longer.
        classes(arguments).close();
    }

    @Override
    void answer(Asked asked) throws IOException {
        try (ClassPath classes = classes(asked.arguments())) {
            List<ThreadStack> all =
                    ThreadStacks.of(asked.analysis(), classes, asked.call().job());
            List<ThreadStack> shown = all.subList(0, Math.min(all.size(), asked.limit()));
            boolean searched = asked.arguments().hasMatchedOption("--classes");
            if (asked.call().json()) {
                try (JsonOut json = asked.call().jsonOut()) {
                    HeapThreadsJson.write(json, asked.analysis().heap(), shown, searched);
                }
            } else {
                HeapThreadsText text = new HeapThreadsText(
                        asked.call().texts(),
                        asked.analysis(),
                        asked.call().io().out());
                asked.text().head();
                text.print(shown, all.size(), searched);
            }
        }
    }

    private static ClassPath classes(ParseResult arguments) {
        List<Path> places = new ArrayList<>();
        for (String word : arguments.matchedOptionValue("--classes", List.<String>of())) {
            try {
                places.add(Path.of(word));
                new ClassPath(List.of(places.getLast())).close();
            } catch (InvalidPathException | IOException e) {
                throw UsageError.of("cli.usage.classes", word);
            }
        }
        try {
            return new ClassPath(places);
        } catch (IOException e) {
            throw UsageError.of("cli.usage.classes", String.valueOf(e.getMessage()));
        }
    }
}
