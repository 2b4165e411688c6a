package dev.auger.analysis.pattern.condition;

import dev.auger.analysis.pattern.condition.Token.Kind;
import dev.auger.model.trail.Phrase;
import java.util.Locale;
import java.util.Optional;

/** What a reader of conditions complains about. */
final class Complaints {

    private Complaints() {}

    static ConditionError unexpected(Token token) {
        return new ConditionError(token.at(), Phrase.of("pattern.problem.unexpected", shown(token)));
    }

    /** @param near what was probably meant */
    static ConditionError unknown(String key, Token token, Optional<String> near) {
        return new ConditionError(
                token.at(),
                near.map(n -> Phrase.of(key + ".near", token.text(), n)).orElse(Phrase.of(key, token.text())));
    }

    static ConditionError type(int at, ExprType wanted, ExprType given) {
        return new ConditionError(
                at,
                Phrase.of(
                        "pattern.problem.type",
                        wanted.name().toLowerCase(Locale.ROOT),
                        given.name().toLowerCase(Locale.ROOT)));
    }

    static String shown(Token token) {
        return token.kind() == Kind.END ? "\u23ce" : token.text();
    }
}
