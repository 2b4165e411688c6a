package kr.cine.subtitles;

import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words subtitles need beside what is said. */
final class Words {
    private final ResourceBundle bundle = ResourceBundle.getBundle("kr.cine.subtitles.Names");

    String speaker(String name) {
        try {
            return bundle.getString(name);
        } catch (MissingResourceException e) {
            return name;
        }
    }

    String pause(int seconds) {
        return seconds > 5 ? "[...]" : "";
    }
}
