package dev.auger.app.cli;

import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** picocli's complaints, which are English only, as phrases of ours where they are common. */
final class ParseErrors {

    private ParseErrors() {}

    static UsageError usage(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            String key = unmatched.isUnknownOption() ? "cli.usage.option" : "cli.usage.superfluous";
            return UsageError.of(key, unmatched.getUnmatched().getFirst());
        }
        if (e instanceof MissingParameterException missing) {
            if (missing.getMissing().stream().anyMatch(ArgSpec::isPositional)) {
                return UsageError.of("cli.usage.file");
            }
            return UsageError.of(
                    "cli.usage.value", missing.getMissing().getFirst().paramLabel());
        }
        return UsageError.of("cli.usage.other", String.valueOf(e.getMessage()));
    }
}
