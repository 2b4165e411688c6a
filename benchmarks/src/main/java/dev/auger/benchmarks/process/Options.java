package dev.auger.benchmarks.process;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The arguments of a benchmark: options with a value each, then files. Ends the program if they are no good. */
public final class Options {
    private final List<String> rest;
    private final String usage;

    /** @param usage printed for {@code --help}, and when the arguments make no sense */
    public Options(String[] arguments, String usage) {
        this.rest = new ArrayList<>(Arrays.asList(arguments));
        this.usage = usage;
        if (rest.contains("--help")) {
            throw end(System.out);
        }
    }

    /** The value of an option. */
    public String word(String option, String otherwise) {
        int at = rest.indexOf(option);
        if (at < 0) {
            return otherwise;
        }
        if (at + 1 == rest.size()) {
            throw end(System.err);
        }
        rest.remove(at);
        return rest.remove(at);
    }

    /** The value of an option that counts something. */
    public int number(String option, int otherwise) {
        try {
            return Integer.parseInt(word(option, otherwise + ""));
        } catch (NumberFormatException e) {
            throw end(System.err);
        }
    }

    /** The values of an option that may be given several times. */
    public List<String> words(String option) {
        List<String> words = new ArrayList<>();
        while (rest.contains(option)) {
            words.add(word(option, ""));
        }
        return List.copyOf(words);
    }

    /** Whether an option without a value is there. */
    public boolean flag(String option) {
        return rest.remove(option);
    }

    /** For programs that take no files: nothing may be left after all options were asked for. */
    public void nothingElse() {
        if (!rest.isEmpty()) {
            throw end(System.err);
        }
    }

    /** What is left after all options were asked for: at least one file. */
    public List<Path> files() {
        if (rest.isEmpty() || rest.stream().anyMatch(word -> word.startsWith("--"))) {
            throw end(System.err);
        }
        return rest.stream().map(file -> Path.of(file).toAbsolutePath()).toList();
    }

    private Error end(PrintStream out) {
        out.print(usage);
        System.exit(out == System.out ? 0 : 2);
        return new AssertionError("the program has ended");
    }
}
