package dev.auger.app.cli;

import dev.auger.analysis.pattern.Catalogue;
import dev.auger.analysis.pattern.format.PatternFile;
import dev.auger.analysis.pattern.format.Problem;
import dev.auger.app.prefs.UserPatterns;
import dev.auger.app.text.Bundles;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ParseResult;

/**
 * The patterns a run looks for: ours, those of the user's own folder, and those of folders given.
 *
 * @param broken whether something is wrong in a folder given; what is wrong in one's own folder is only told
 */
record OwnPatterns(Catalogue catalogue, boolean broken) {

    /** Reads them and says on standard error what is wrong with any. */
    static OwnPatterns of(ParseResult arguments, Invocation call) {
        Catalogue own = UserPatterns.catalogue(System.getenv(), System.getProperties());
        List<PatternFile> given = new ArrayList<>();
        for (String word : arguments.matchedOptionValue("--patterns", List.<String>of())) {
            given.addAll(UserPatterns.read(folder(word), word));
        }
        Catalogue all = own.with(given);
        tell(all.problems(), call);
        return new OwnPatterns(all, all.problems().size() > own.problems().size());
    }

    private static Path folder(String word) {
        try {
            Path folder = Path.of(word);
            if (Files.isDirectory(folder)) {
                return folder;
            }
        } catch (InvalidPathException e) {
            throw UsageError.of("cli.usage.patterns", word);
        }
        throw UsageError.of("cli.usage.patterns", word);
    }

    /** One line a problem, as compilers write them. */
    static void tell(List<Problem> problems, Invocation call) {
        Bundles texts = new Bundles(call.texts().locale(), List.of("patterns"));
        call.progress().clear();
        for (Problem problem : problems) {
            call.io().err().println(problem.place() + ": " + texts.get(problem.text()));
        }
    }
}
