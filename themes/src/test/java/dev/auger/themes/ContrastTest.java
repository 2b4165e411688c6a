package dev.auger.themes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.themes.Colour.Vision;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every pair of tokens that stands on each other in the program, in every look: text 4.5 to 1 and what a control is known by 3
 * to 1, as WCAG 2.1 AA asks (1.4.3, 1.4.11).
 */
class ContrastTest {

    private static final double TEXT = 4.5;
    private static final double EDGE = 3;

    /** Words of any colour stand on any of these. */
    private static final String BACKGROUNDS = "bg-.*";

    private static final String WORDS = "text|text-secondary|text-muted|accent|ok|warn|danger|match-text|code-keyword"
            + "|code-type|layer-[a-z]+|state-[a-z]+|state-timed-waiting";

    private static final List<String> STATES =
            List.of("runnable", "blocked", "waiting", "timed-waiting", "parked", "pinned", "new");

    private static final double APART = 12;

    static Stream<Tokens> looks() {
        return Tokens.all().stream();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void wordsCanBeReadOnEveryBackground(Tokens tokens) {
        Pairs pairs = new Pairs(tokens);
        assertThat(tokens.names(BACKGROUNDS)).hasSize(8);
        assertThat(tokens.names(WORDS)).hasSize(22);
        for (String back : tokens.names(BACKGROUNDS)) {
            for (String words : tokens.names(WORDS)) {
                pairs.check(words, tokens.get(back), back, TEXT);
            }
        }
        for (String tint : List.of("warn-tint", "danger-tint", "ok-tint", "accent-tint")) {
            for (String words : List.of("text", "text-secondary", "text-muted", "accent", "ok", "warn", "danger")) {
                pairs.check(words, tokens.get(tint), tint, TEXT);
            }
        }
        pairs.check("on-accent", tokens.get("accent-fill"), "accent-fill", TEXT);
        pairs.check("text", tokens.get("treemap-library"), "treemap-library", TEXT);
        assertThat(pairs.tooWeak).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void wordsCanBeReadOnTintsThatLetTheBackgroundThrough(Tokens tokens) {
        Pairs pairs = new Pairs(tokens);
        for (String back : tokens.names(BACKGROUNDS)) {
            Colour under = tokens.get(back);
            for (String state : STATES) {
                String fill = "state-" + state + "-fill";
                pairs.check("state-" + state, tokens.get(fill).on(under), fill + " on " + back, TEXT);
            }
            for (String words : List.of("text", "text-secondary")) {
                pairs.check(words, tokens.get("tag").on(under), "tag on " + back, TEXT);
            }
        }
        // Figures of a line stand on its heat, the line being at rest, hovered or chosen.
        for (String back : List.of("bg-sunken", "bg-hover", "bg-selected")) {
            for (String heat : tokens.names("heat-[1-4]")) {
                pairs.check("text", tokens.get(heat).on(tokens.get(back)), heat + " on " + back, TEXT);
            }
        }
        for (String track : tokens.names("layer-.*-track")) {
            for (String words : List.of("text", "text-secondary")) {
                pairs.check(words, tokens.get(track).on(tokens.get("bg-rail")), track + " on bg-rail", TEXT);
            }
        }
        assertThat(pairs.tooWeak).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void wordsCanBeReadOnFramesAndDifferences(Tokens tokens) {
        Pairs pairs = new Pairs(tokens);
        assertThat(tokens.names("frame-.*")).hasSize(10);
        assertThat(tokens.names("diff-.*")).hasSize(7);
        for (String frame : tokens.names("frame-.*")) {
            pairs.check("on-frame", tokens.get(frame), frame, TEXT);
        }
        for (String step : tokens.names("diff-.*")) {
            pairs.check("on-" + step, tokens.get(step), step, TEXT);
        }
        assertThat(pairs.tooWeak).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void edgesOfControlsFocusAndMarksStandOut(Tokens tokens) {
        Pairs pairs = new Pairs(tokens);
        for (String back : tokens.names(BACKGROUNDS)) {
            for (String edge : List.of("line-control", "focus")) {
                pairs.check(edge, tokens.get(back), back, EDGE);
            }
        }
        for (String mark : tokens.names("chart-[1-8]|layer-[a-z]+")) {
            pairs.check(mark, tokens.get("bg-surface"), "bg-surface", EDGE);
        }
        assertThat(pairs.tooWeak).isEmpty();
    }

    /** Kinds of frames lie side by side: with the class {@code colour-blind} nobody takes one for another. */
    @ParameterizedTest
    @MethodSource("looks")
    void kindsOfFramesAreToldApartWithoutRedOrGreen(Tokens tokens) {
        if (!tokens.look().endsWith("colour-blind")) {
            return;
        }
        assertToldApart(tokens, List.of("frame-java", "frame-inlined", "frame-cpp", "frame-native", "frame-kernel"));
    }

    /** States too: beside their glyphs, and in lanes where there is no room for any. */
    @ParameterizedTest
    @MethodSource("looks")
    void statesAreToldApartWithoutRedOrGreen(Tokens tokens) {
        if (tokens.look().endsWith("colour-blind")) {
            assertToldApart(tokens, STATES.stream().map(s -> "state-" + s).toList());
        }
    }

    private static void assertToldApart(Tokens tokens, List<String> kinds) {
        List<String> alike = new ArrayList<>();
        for (Vision vision : Vision.values()) {
            for (int i = 0; i < kinds.size(); i++) {
                for (int j = 0; j < i; j++) {
                    double apart = Colour.difference(tokens.get(kinds.get(i)), tokens.get(kinds.get(j)), vision);
                    if (apart < APART) {
                        alike.add(kinds.get(i) + " and " + kinds.get(j) + " in " + vision + ": " + Math.round(apart));
                    }
                }
            }
        }
        assertThat(alike).as(tokens.look()).isEmpty();
    }

    @Test
    void contrastIsReckonedAsTheStandardSays() {
        assertThat(Colour.contrast(Colour.of("#000000"), Colour.of("#FFFFFF"))).isEqualTo(21);
        assertThat(Colour.contrast(Colour.of("#777777"), Colour.of("#FFFFFF"))).isBetween(4.47, 4.48);
        assertThat(Colour.of("#FFFFFF80").on(Colour.of("#000000")).red()).isBetween(0.50, 0.51);
    }

    @Test
    void aWeakTokenIsFound() {
        Tokens tokens = Tokens.of("light");
        Pairs pairs = new Pairs(tokens);
        pairs.check("line-subtle", tokens.get("bg-surface"), "bg-surface", TEXT);
        assertThat(pairs.tooWeak).singleElement().asString().contains("line-subtle on bg-surface: 1.");
    }

    private static final class Pairs {

        final List<String> tooWeak = new ArrayList<>();
        private final Tokens tokens;

        Pairs(Tokens tokens) {
            this.tokens = tokens;
        }

        void check(String front, Colour back, String backName, double least) {
            double contrast = Colour.contrast(tokens.get(front), back);
            if (contrast < least) {
                tooWeak.add(
                        "%s: %s on %s: %.2f, wants %.1f".formatted(tokens.look(), front, backName, contrast, least));
            }
        }
    }
}
