package dev.auger.app.cli;

import dev.auger.app.text.Bundles;
import dev.auger.app.text.FailureTexts;
import dev.auger.app.text.Unwritten;
import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import dev.auger.model.job.MemoryForecast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The program's front door: finds the command, runs it, and turns whatever happens into an exit code and one sentence. */
public final class AugerCommand {

    private AugerCommand() {}

    /**
     * Runs one command line.
     *
     * @param args as the process got them
     * @return an {@link Exit} code
     */
    public static int run(String[] args, Streams io, Hooks hooks) {
        Words words = Words.of(args);
        Bundles texts =
                new Bundles(words.language(Locale.getDefault(Locale.Category.DISPLAY)), List.of("errors", "cli"));
        int code;
        try {
            code = dispatch(words, texts, io, hooks);
        } catch (UsageError e) {
            io.err().println("auger: " + texts.get(e.phrase()));
            code = Exit.USAGE;
        } catch (JobCancelled e) {
            io.err().println("auger: " + texts.get("cli.cancelled"));
            code = Exit.CANCELLED;
        } catch (IOException e) {
            io.err().println("auger: " + texts.get("cli.cannotWrite", Unwritten.phrase(e)));
            code = Exit.UNREADABLE;
        } catch (OutOfMemoryError e) {
            io.err().println("auger: " + texts.get(FailureTexts.memory(("auger " + words.command()).strip())));
            code = Exit.UNREADABLE;
        } catch (RuntimeException | StackOverflowError e) {
            // A defect of ours. People get a sentence, a log (java.util.logging at FINE) gets the trace.
            System.getLogger(AugerCommand.class.getName()).log(System.Logger.Level.DEBUG, "internal error", e);
            io.err().println("auger: " + texts.get("error.internal", e.toString()));
            code = Exit.UNREADABLE;
        }
        io.out().flush();
        io.err().flush();
        return code;
    }

    private static int dispatch(Words words, Bundles texts, Streams io, Hooks hooks) throws IOException {
        if (words.command().isEmpty()) {
            return window(words, texts, io, hooks);
        }
        if (words.command().equals("heap")) {
            return incomplete(texts, io, words);
        }
        String name = words.command();
        if (Words.isReserved(name)) {
            throw UsageError.of("cli.notYet", name);
        }
        Command command = Commands.find(name);
        if (command == null) {
            throw UsageError.of("cli.usage.command", name);
        }
        CommandLine line = Specs.commandLine(name, command, texts);
        ParseResult parsed = parse(line, words.rest());
        if (parsed.hasMatchedOption("--help")) {
            line.usage(io.out());
            return Exit.OK;
        }
        ProgressBar progress = new ProgressBar(io.err(), io.errIsTerminal());
        Job job = new Job(progress, new Consumer<>() {
            private boolean ofAll;

            @Override
            public void accept(MemoryForecast forecast) {
                // Once it was said of all files, there is no need to say it of one after the other.
                if (!ofAll) {
                    progress.clear();
                    io.err().println("auger: " + texts.get(FailureTexts.phrase(forecast)));
                }
                ofAll |= forecast.files() > 1;
            }
        });
        Inputs inputs = new Inputs(io, job, progress);
        boolean json = parsed.hasMatchedOption("--json");
        Invocation call = new Invocation(texts, io, hooks, json, job, inputs, progress);
        Interrupt interrupt = new Interrupt(job, inputs::deleteSpooled);
        try {
            return command.run(parsed, call);
        } finally {
            progress.clear();
            inputs.deleteSpooled();
            interrupt.close();
        }
    }

    /** {@code auger heap} without a question. */
    private static int incomplete(Bundles texts, Streams io, Words words) {
        if (words.rest().contains("--help") || words.rest().contains("-h")) {
            HelpPage.printHeap(io.out(), texts);
            return Exit.OK;
        }
        throw UsageError.of("cli.usage.heap", String.join(", ", Commands.HEAP_NAMES));
    }

    private static int window(Words words, Bundles texts, Streams io, Hooks hooks) {
        // A click brings files and no options; looking for those takes longer than all else up to here.
        if (words.rest().stream().noneMatch(word -> word.startsWith("-") || word.startsWith("@"))) {
            return hooks.open().open(existing(words.rest()), false, texts);
        }
        ParseResult parsed = parse(Specs.window(texts), words.rest());
        if (parsed.hasMatchedOption("--help")) {
            HelpPage.print(io.out(), texts);
            return Exit.OK;
        }
        if (parsed.hasMatchedOption("--version")) {
            io.out().println("auger " + Version.text());
            return Exit.OK;
        }
        List<Path> files = existing(parsed.matchedPositionalValue(0, List.<String>of()));
        return hooks.open().open(files, parsed.hasMatchedOption("--new-window"), texts);
    }

    private static List<Path> existing(List<String> words) {
        List<Path> files = new ArrayList<>();
        for (String file : words) {
            files.add(existing(file));
        }
        return files;
    }

    /** A word that is neither a command nor a file is a typing mistake, and no reason to open a window. */
    private static Path existing(String file) {
        try {
            Path path = Path.of(file);
            if (Files.exists(path)) {
                return path;
            }
        } catch (InvalidPathException e) {
            throw UsageError.of("cli.usage.noSuchFile", file);
        }
        throw UsageError.of("cli.usage.noSuchFile", file);
    }

    private static ParseResult parse(CommandLine line, List<String> words) {
        try {
            return line.parseArgs(words.toArray(String[]::new));
        } catch (ParameterException e) {
            throw ParseErrors.usage(e);
        }
    }
}
