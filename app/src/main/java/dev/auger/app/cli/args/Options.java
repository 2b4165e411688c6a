package dev.auger.app.cli.args;

import dev.auger.app.cli.UsageError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a command accepts, and the parser for it. Written by hand: a command-line library took more than half of the time a short
 * command runs (picocli 4.7.7: 0.13 s of 0.22 s, its classes are too old for the start-up cache).
 *
 * <p>Values follow as the next word or after {@code =}. {@code --} ends the options; {@code -} is a file name.
 */
public final class Options {

    private final List<Option> options = new ArrayList<>();
    private String filesLabel = "";
    private String filesAbout = "";
    private int fewest;
    private int most;

    /** Adds an option that is there or not. */
    public Options flag(String name, String about) {
        options.add(new Option(name, null, null, about));
        return this;
    }

    /** Adds an option with a value; how often it may be given is up to who reads it. */
    public Options value(String name, String label, String about) {
        options.add(new Option(name, null, label, about));
        return this;
    }

    /** Adds an option that also has a short name. */
    public Options add(Option option) {
        options.add(option);
        return this;
    }

    /**
     * Says how many files the command takes; without this, none.
     *
     * @param label {@code FILE}, {@code FILES…}
     */
    public Options files(String label, String about, int fewest, int most) {
        this.filesLabel = label;
        this.filesAbout = about;
        this.fewest = fewest;
        this.most = most;
        return this;
    }

    /** What the files are called in the usage line; empty if the command takes none. */
    public String filesLabel() {
        return filesLabel;
    }

    /** Rows for a help page: how it is written, and what it does. */
    public List<String[]> help() {
        List<String[]> rows = new ArrayList<>();
        if (!filesLabel.isEmpty()) {
            rows.add(new String[] {filesLabel, filesAbout});
        }
        options.forEach(option -> rows.add(new String[] {option.usage(), option.about()}));
        return rows;
    }

    /**
     * Sorts the words.
     *
     * @throws UsageError for an unknown option, a missing value, too few or too many files; with {@code --help} among the
     *     words the number of files does not matter
     */
    public Arguments parse(List<String> words) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        List<String> files = new ArrayList<>();
        boolean ended = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (ended || word.equals("-") || !word.startsWith("-")) {
                files.add(word);
            } else if (word.equals("--")) {
                ended = true;
            } else {
                i = option(words, i, values);
            }
        }
        if (!values.containsKey("--help")) {
            if (files.size() < fewest) {
                throw UsageError.of("cli.usage.file");
            }
            if (files.size() > most) {
                throw UsageError.of("cli.usage.superfluous", files.get(most));
            }
        }
        return new Arguments(values, files);
    }

    /** Takes the option at {@code i} and returns where its last word stands. */
    private int option(List<String> words, int i, Map<String, List<String>> values) {
        String word = words.get(i);
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        Option option =
                options.stream().filter(o -> o.isCalled(name)).findFirst().orElse(null);
        if (option == null || equals >= 0 && !option.takesValue()) {
            throw UsageError.of("cli.usage.option", word);
        }
        List<String> given = values.computeIfAbsent(option.name(), n -> new ArrayList<>());
        if (!option.takesValue()) {
            return i;
        }
        if (equals >= 0) {
            given.add(word.substring(equals + 1));
            return i;
        }
        if (i + 1 == words.size()) {
            throw UsageError.of("cli.usage.value", name);
        }
        given.add(words.get(i + 1));
        return i + 1;
    }
}
