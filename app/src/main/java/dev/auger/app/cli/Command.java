package dev.auger.app.cli;

import dev.auger.app.cli.args.Arguments;
import dev.auger.app.cli.args.Options;
import dev.auger.views.text.Texts;
import java.io.IOException;

/** One command of the command line. */
interface Command {

    /** Adds the command's own options and positional parameters; the common ones are there already. */
    void declare(Options options, Texts texts);

    /**
     * Does it.
     *
     * @return an {@link Exit} code
     * @throws UsageError if the arguments make no sense
     * @throws IOException if the output cannot be written
     */
    int run(Arguments arguments, Invocation call) throws IOException;
}
