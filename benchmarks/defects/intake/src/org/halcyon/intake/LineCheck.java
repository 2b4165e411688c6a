package org.halcyon.intake;

import java.util.regex.Pattern;

/** Whether all fields of a line are there. */
final class LineCheck {
    private static final Pattern FIELDS = Pattern.compile("^(.*?,){5}[0-9]{5}$");

    boolean complete(String line) {
        if (line.length() > 250) {
            return false;
        }
        return FIELDS.matcher(line).matches();
    }
}
