package dev.auger.importers.stacks.perf;

import dev.auger.importers.stacks.ProfileBuilder;
import org.jspecify.annotations.Nullable;

/** What {@code perf script --header} says above the samples, in comments. */
final class PerfHead {

    private @Nullable String host;

    @Nullable
    String host() {
        return host;
    }

    void comment(String line, ProfileBuilder profile) {
        int colon = line.indexOf(" : ");
        if (colon < 0) {
            return;
        }
        String value = line.substring(colon + 3).strip();
        switch (line.substring(1, colon).strip()) {
            case "hostname" -> host = value;
            case "perf version" -> profile.producer("perf " + value);
            case "nrcpus online" -> {
                if (value.length() <= 6 && !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
                    profile.processors(Integer.parseInt(value));
                }
            }
            default -> {
                // The rest describes the machine and the command.
            }
        }
    }
}
