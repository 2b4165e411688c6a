package dev.auger.app.cli.args;

import dev.auger.views.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * What {@code flame} may be asked beside the filters it shares.
 *
 * @param state found in the state a thread was sampled in
 * @param byState a branch for each of those states
 * @param hideIdle without the waits of idle workers
 */
public record StackOptions(@Nullable Expression state, boolean byState, boolean hideIdle) {

    public static void declare(CommandSpec spec, Texts texts) {
        spec.addOption(OptionSpec.builder("--state")
                .arity("1")
                .type(String.class)
                .paramLabel("REGEX")
                .description(texts.get("cli.option.state"))
                .build());
        spec.addOption(flag("--by-state", texts.get("cli.option.byState")));
        spec.addOption(flag("--hide-idle", texts.get("cli.option.hideIdle")));
    }

    private static OptionSpec flag(String name, String about) {
        return OptionSpec.builder(name)
                .arity("0")
                .type(boolean.class)
                .description(about)
                .build();
    }

    public static StackOptions of(ParseResult parsed) {
        String state = parsed.matchedOptionValue("--state", null);
        return new StackOptions(
                state == null ? null : Expression.parse("--state", state),
                parsed.hasMatchedOption("--by-state"),
                parsed.hasMatchedOption("--hide-idle"));
    }
}
