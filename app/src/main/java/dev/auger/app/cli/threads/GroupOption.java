package dev.auger.app.cli.threads;

import dev.auger.analysis.threads.GroupBy;
import dev.auger.app.cli.UsageError;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code --group}. */
public final class GroupOption {

    private GroupOption() {}

    /** {@code stack|state|pool|container|creator}. */
    public static String names() {
        return Arrays.stream(GroupBy.values()).map(GroupBy::id).collect(Collectors.joining("|"));
    }

    /**
     * What was asked for; null for nothing.
     *
     * @throws UsageError if there is no such way to group
     */
    public static @Nullable GroupBy of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        for (GroupBy by : GroupBy.values()) {
            if (by.id().equals(text)) {
                return by;
            }
        }
        throw UsageError.of("cli.usage.group", text, names());
    }
}
