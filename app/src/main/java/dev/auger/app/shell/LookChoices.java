package dev.auger.app.shell;

import dev.auger.themes.Look;
import dev.auger.themes.Theme;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;

/** What keys and the palette change about the look: the same as the menus of the header. */
final class LookChoices {

    private final ObjectProperty<Look> look;

    LookChoices(ObjectProperty<Look> look) {
        this.look = look;
    }

    /** By tenths of the normal size. */
    void scale(int steps) {
        look.set(look.get().withScale(Math.round((look.get().scale() + steps * 0.1) * 10) / 10.0));
    }

    void normalSize() {
        look.set(look.get().withScale(1));
    }

    /** From dark to light and back. */
    void cycleTheme() {
        Theme shown = look.get().theme().resolved();
        look.set(look.get().withTheme(shown == Theme.DARK ? Theme.LIGHT : Theme.DARK));
    }

    /** Into high contrast, and out of it to what the desktop wants. */
    void highContrast() {
        boolean now = look.get().theme() == Theme.HIGH_CONTRAST;
        look.set(look.get().withTheme(now ? Theme.SYSTEM : Theme.HIGH_CONTRAST));
    }

    /** Switches the frame colours that do not rely on red and green. */
    void colourBlind() {
        look.set(look.get().withColourBlind(!look.get().colourBlind()));
    }

    /** Switches whether anything moves. */
    void still() {
        look.set(look.get().withStill(!look.get().still()));
    }

    void nextLanguage() {
        boolean english = look.get().language().getLanguage().equals(Locale.ENGLISH.getLanguage());
        look.set(look.get().withLanguage(english ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH));
    }
}
