package dev.auger.app.cli;

import dev.auger.views.text.Texts;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One command of the command line. Specs are built in code: picocli's annotations cost reflection at every start. */
interface Command {

    /** Adds the command's own options and positional parameters; the common ones are there already. */
    void declare(CommandSpec spec, Texts texts);

    /**
     * Does it.
     *
     * @return an {@link Exit} code
     * @throws UsageError if the arguments make no sense
     * @throws IOException if the output cannot be written
     */
    int run(ParseResult arguments, Invocation call) throws IOException;
}
