package dev.auger.app.cli;

import dev.auger.app.cli.json.JsonOut;
import dev.auger.app.text.Bundles;
import dev.auger.model.job.Job;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * What a running command has.
 *
 * @param json whether to print JSON
 * @param job carries progress and cancellation of the whole run
 * @param files reads the files named on the command line
 */
record Invocation(Bundles texts, Streams io, Hooks hooks, boolean json, Job job, Inputs inputs, ProgressBar progress) {

    /** Opens the one JSON document of this run. */
    JsonOut jsonOut() throws IOException {
        return new JsonOut(io.out());
    }

    /** A document of this run. */
    @FunctionalInterface
    interface Body {
        void write(Appendable out) throws IOException;
    }

    /** Writes the one CSV table of this run, in UTF-8 whatever a terminal takes. */
    void csv(Body table) throws IOException {
        progress.clear();
        Writer out = new BufferedWriter(new OutputStreamWriter(io.out(), StandardCharsets.UTF_8));
        table.write(out);
        out.flush();
    }

    /** A text in the reader's language. Figures are given as text, formatted for a terminal. */
    String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /** A line for people on standard error. */
    void note(String key, Object... arguments) {
        progress.clear();
        io.err().println("auger: " + text(key, arguments));
    }

    /** A sentence for people on standard error. */
    void say(String sentence) {
        progress.clear();
        io.err().println("auger: " + sentence);
    }

    /** Says why a file could not be read. */
    void failure(Failure failure) {
        note(failure.phrase().key(), failure.phrase().arguments().toArray());
    }
}
