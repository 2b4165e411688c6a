package dev.auger.app.cli.source;

import dev.auger.app.text.Bundles;
import dev.auger.model.source.LineTrust;
import dev.auger.model.source.SourceAnswer;
import dev.auger.model.source.SourceHit;
import dev.auger.model.source.SourceText;
import java.util.List;

/** The words for what was found. */
final class SourceTexts {

    /** Lines shown before and behind the one that was asked for. */
    static final int AROUND = 5;

    private SourceTexts() {}

    static String origin(SourceText.Origin origin, Bundles texts) {
        return texts.get("source.origin." + origin.id());
    }

    static String trust(LineTrust trust, Bundles texts) {
        return texts.get(
                "source.trust." + trust.reason().id(), trust.arguments().toArray());
    }

    static String outcome(SourceAnswer.Outcome outcome, Bundles texts) {
        return texts.get("source.outcome." + outcome.id());
    }

    static String none(SourceAnswer.Reason reason, Bundles texts) {
        return texts.get("source.none." + reason.id());
    }

    /** First and last line of the excerpt; none if the line is not known. */
    static List<Integer> excerpt(SourceHit hit) {
        if (hit.line() <= 0) {
            return List.of();
        }
        return List.of(
                Math.max(1, hit.line() - AROUND), Math.min(hit.text().lines().size(), hit.line() + AROUND));
    }
}
