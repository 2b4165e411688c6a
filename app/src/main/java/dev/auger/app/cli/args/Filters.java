package dev.auger.app.cli.args;

import dev.auger.app.cli.UsageError;
import dev.auger.views.text.Texts;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The filters that {@code threads}, {@code flame} and {@code alloc} share.
 *
 * @param event name of a kind of sample, or null for the default
 * @param thread found in the thread's name
 * @param include a stack counts if one of these is found in a frame's qualified name; empty for all
 * @param exclude a stack does not count if one of these is
 * @param byThread split by thread
 * @param lines tell lines of a method apart
 * @param top rows to keep, or -1 for the command's default
 */
public record Filters(
        @Nullable String event,
        @Nullable Pattern thread,
        @Nullable TimeOption from,
        @Nullable TimeOption to,
        List<Pattern> include,
        List<Pattern> exclude,
        boolean byThread,
        boolean lines,
        int top) {

    /** Adds the options to a command. */
    public static void declare(Options options, Texts texts) {
        options.value("--event", "KIND", texts.get("cli.option.event"))
                .value("--thread", "REGEX", texts.get("cli.option.thread"))
                .value("--from", "TIME", texts.get("cli.option.from"))
                .value("--to", "TIME", texts.get("cli.option.to"))
                .value("--include", "REGEX", texts.get("cli.option.include"))
                .value("--exclude", "REGEX", texts.get("cli.option.exclude"))
                .flag("--by-thread", texts.get("cli.option.byThread"))
                .flag("--lines", texts.get("cli.option.lines"));
        declareTop(options, texts);
    }

    /** Adds {@code --top} alone. */
    public static void declareTop(Options options, Texts texts) {
        options.value("--top", "N", texts.get("cli.option.top"));
    }

    /** @throws UsageError if a value makes no sense */
    public static Filters of(Arguments given) {
        TimeOption from = time(given, "--from");
        TimeOption to = time(given, "--to");
        if (from != null && to != null && from.relative() == to.relative() && from.nanos() > to.nanos()) {
            throw UsageError.of("cli.usage.range");
        }
        String thread = given.value("--thread");
        return new Filters(
                given.value("--event"),
                thread == null ? null : pattern("--thread", thread),
                from,
                to,
                patterns(given, "--include"),
                patterns(given, "--exclude"),
                given.has("--by-thread"),
                given.has("--lines"),
                top(given));
    }

    private static @Nullable TimeOption time(Arguments given, String option) {
        String text = given.value(option);
        return text == null ? null : TimeOption.parse(option, text);
    }

    private static List<Pattern> patterns(Arguments given, String option) {
        List<String> texts = given.all(option);
        return texts.stream().map(text -> pattern(option, text)).toList();
    }

    private static Pattern pattern(String option, String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw UsageError.of("cli.usage.regex", option, text, e.getDescription());
        }
    }

    /** {@code --top}, or -1. */
    public static int top(Arguments given) {
        String text = given.value("--top");
        if (text == null) {
            return -1;
        }
        try {
            int top = Integer.parseInt(text);
            if (top > 0) {
                return top;
            }
        } catch (NumberFormatException e) {
            throw UsageError.of("cli.usage.top", text);
        }
        throw UsageError.of("cli.usage.top", text);
    }

    /** The rows a person gets: what was asked for, else a screenful. */
    public int rows(int screenful) {
        return top < 0 ? screenful : top;
    }

    /** The rows a program gets: what was asked for, else all. */
    public int limit() {
        return top < 0 ? Integer.MAX_VALUE : top;
    }

    /** Whether any stack condition is set. */
    public boolean filtersFrames() {
        return !include.isEmpty() || !exclude.isEmpty();
    }
}
