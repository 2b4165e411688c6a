package dev.auger.themes;

import java.util.Locale;

/**
 * Everything a user can choose about how the window looks.
 *
 * @param scale size of text and controls, 0.8 to 2.5
 * @param colourBlind use the frame colours that do not rely on red and green
 * @param still nothing moves: panels and bands jump to where they belong
 * @param language decides sizes and weights of text; Chinese is set larger and without half-bold weights
 */
public record Look(Theme theme, double scale, boolean colourBlind, boolean still, Locale language) {

    public static final double SMALLEST = 0.8;
    public static final double LARGEST = 2.5;

    public Look {
        scale = Math.clamp(scale, SMALLEST, LARGEST);
    }

    public static Look of(Theme theme) {
        return new Look(theme, 1, false, false, Locale.ENGLISH);
    }

    public Look withTheme(Theme newTheme) {
        return new Look(newTheme, scale, colourBlind, still, language);
    }

    public Look withScale(double newScale) {
        return new Look(theme, newScale, colourBlind, still, language);
    }

    public Look withColourBlind(boolean on) {
        return new Look(theme, scale, on, still, language);
    }

    public Look withStill(boolean on) {
        return new Look(theme, scale, colourBlind, on, language);
    }

    public Look withLanguage(Locale newLanguage) {
        return new Look(theme, scale, colourBlind, still, newLanguage);
    }
}
