package dev.auger.app.cli;

import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** picocli's complaints, which are English only, as phrases of ours where they are common. */
final class ParseErrors {

    private ParseErrors() {}

    static UsageError usage(ParameterException e) {
        return switch (e) {
            case UnmatchedArgumentException unmatched when unmatched.isUnknownOption() ->
                UsageError.of("cli.usage.option", unmatched.getUnmatched().getFirst());
            case UnmatchedArgumentException unmatched ->
                UsageError.of("cli.usage.superfluous", unmatched.getUnmatched().getFirst());
            case MissingParameterException missing when missing.getMissing().stream()
                    .anyMatch(arg -> arg.isPositional()) ->
                UsageError.of("cli.usage.file");
            case MissingParameterException missing ->
                UsageError.of("cli.usage.value", missing.getMissing().getFirst().paramLabel());
            default -> UsageError.of("cli.usage.other", String.valueOf(e.getMessage()));
        };
    }
}
