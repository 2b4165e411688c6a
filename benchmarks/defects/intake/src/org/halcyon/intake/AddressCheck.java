package org.halcyon.intake;

import java.util.regex.Pattern;

/** Whether a text is an address for mail. */
final class AddressCheck {
    private static final Pattern ADDRESS = Pattern.compile("^(([a-z0-9])+[.-]?)+@([a-z0-9]+[.-]?)+[a-z]{2,}$");

    boolean valid(String text) {
        if (text.length() > 250) {
            return false;
        }
        return ADDRESS.matcher(text).matches();
    }
}
