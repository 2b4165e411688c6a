package dev.auger.app.cli.args;

import dev.auger.app.cli.UsageError;
import dev.auger.views.text.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

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
        @Nullable Expression thread,
        @Nullable TimeOption from,
        @Nullable TimeOption to,
        List<Expression> include,
        List<Expression> exclude,
        boolean byThread,
        boolean lines,
        int top) {

    /** Adds the options to a command. */
    public static void declare(CommandSpec spec, Texts texts) {
        text(spec, "--event", "KIND", texts.get("cli.option.event"));
        text(spec, "--thread", "REGEX", texts.get("cli.option.thread"));
        text(spec, "--from", "TIME", texts.get("cli.option.from"));
        text(spec, "--to", "TIME", texts.get("cli.option.to"));
        several(spec, "--include", texts.get("cli.option.include"));
        several(spec, "--exclude", texts.get("cli.option.exclude"));
        flag(spec, "--by-thread", texts.get("cli.option.byThread"));
        flag(spec, "--lines", texts.get("cli.option.lines"));
        declareTop(spec, texts);
    }

    /** Adds {@code --top} alone. */
    public static void declareTop(CommandSpec spec, Texts texts) {
        text(spec, "--top", "N", texts.get("cli.option.top"));
    }

    private static void text(CommandSpec spec, String name, String label, String about) {
        spec.addOption(OptionSpec.builder(name)
                .arity("1")
                .type(String.class)
                .paramLabel(label)
                .description(about)
                .build());
    }

    private static void several(CommandSpec spec, String name, String about) {
        spec.addOption(OptionSpec.builder(name)
                .arity("1")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel("REGEX")
                .description(about)
                .build());
    }

    private static void flag(CommandSpec spec, String name, String about) {
        spec.addOption(OptionSpec.builder(name)
                .arity("0")
                .type(boolean.class)
                .description(about)
                .build());
    }

    /** @throws UsageError if a value makes no sense */
    public static Filters of(ParseResult parsed) {
        TimeOption from = time(parsed, "--from");
        TimeOption to = time(parsed, "--to");
        if (from != null && to != null && from.relative() == to.relative() && from.nanos() > to.nanos()) {
            throw UsageError.of("cli.usage.range");
        }
        String thread = parsed.matchedOptionValue("--thread", null);
        return new Filters(
                parsed.matchedOptionValue("--event", null),
                thread == null ? null : Expression.parse("--thread", thread),
                from,
                to,
                patterns(parsed, "--include"),
                patterns(parsed, "--exclude"),
                parsed.hasMatchedOption("--by-thread"),
                parsed.hasMatchedOption("--lines"),
                top(parsed));
    }

    private static @Nullable TimeOption time(ParseResult parsed, String option) {
        String text = parsed.matchedOptionValue(option, null);
        return text == null ? null : TimeOption.parse(option, text);
    }

    private static List<Expression> patterns(ParseResult parsed, String option) {
        List<String> texts = parsed.matchedOptionValue(option, List.<String>of());
        return texts.stream().map(text -> Expression.parse(option, text)).toList();
    }

    /** {@code --top}, or -1. */
    public static int top(ParseResult parsed) {
        String text = parsed.matchedOptionValue("--top", null);
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
