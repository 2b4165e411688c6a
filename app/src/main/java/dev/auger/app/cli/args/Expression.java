package dev.auger.app.cli.args;

import dev.auger.app.cli.UsageError;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression that the user typed, looked for in names. Java's matcher tries alternatives one after the other, so a few
 * words can ask for more steps than a life has; it is stopped with a sentence after {@link #MOST_STEPS} on one name, about a
 * second.
 *
 * @param option where it was typed, for the sentence
 */
public record Expression(String option, Pattern pattern) implements Predicate<String> {

    private static final int MOST_STEPS = 100_000_000;

    /** @throws UsageError if it is no regular expression */
    public static Expression parse(String option, String text) {
        try {
            return new Expression(option, Pattern.compile(text));
        } catch (PatternSyntaxException e) {
            throw UsageError.of("cli.usage.regex", option, Excerpt.of(text), e.getDescription());
        } catch (StackOverflowError e) {
            throw tooCostly(option, text);
        }
    }

    /**
     * Whether it is found in the name.
     *
     * @throws UsageError if finding out takes too long
     */
    @Override
    public boolean test(String name) {
        try {
            return pattern.matcher(new Counted(name, 0, name.length(), new int[1]))
                    .find();
        } catch (TooManySteps | StackOverflowError e) {
            throw tooCostly(option, pattern.pattern());
        }
    }

    private static UsageError tooCostly(String option, String text) {
        return UsageError.of("cli.usage.regexCost", option, Excerpt.of(text));
    }

    private static final class TooManySteps extends RuntimeException {
        TooManySteps() {
            super(null, null, false, false);
        }
    }

    /** Text that counts how often it is looked at; parts of it count together. */
    private record Counted(String text, int start, int end, int[] steps) implements CharSequence {

        @Override
        public int length() {
            return end - start;
        }

        @Override
        public char charAt(int index) {
            if (++steps[0] > MOST_STEPS) {
                throw new TooManySteps();
            }
            return text.charAt(start + index);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return new Counted(text, start + from, start + to, steps);
        }

        @Override
        public String toString() {
            return text.substring(start, end);
        }
    }
}
