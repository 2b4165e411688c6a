package dev.auger.app.cli.json;

import dev.auger.analysis.pattern.format.Clause;
import dev.auger.analysis.pattern.format.Pattern;
import dev.auger.app.cli.patterns.Titles;
import dev.auger.app.text.Bundles;
import java.io.IOException;
import java.util.List;

/** The document of {@code patterns}. All its texts are English. */
public final class PatternsJson {

    private PatternsJson() {}

    public static void write(JsonOut json, List<Pattern> patterns, Bundles english) throws IOException {
        json.beginObject().beginArray("patterns");
        for (Pattern pattern : patterns) {
            json.beginObject()
                    .text("id", pattern.id())
                    .text("title", Titles.of(pattern, english))
                    .text("severity", pattern.severity().id())
                    .text("sameAs", pattern.sameAs())
                    .flag("explanation", pattern.explanation())
                    .beginArray("clauses");
            for (Clause clause : pattern.clauses()) {
                json.beginObject().text("platform", clause.platform().name());
                switch (clause) {
                    case Clause.ByRule rule -> json.text("rule", rule.rule());
                    case Clause.ByCondition condition ->
                        json.text("table", condition.table().name())
                                .text("where", condition.where().text());
                }
                json.endObject();
            }
            json.endArray().endObject();
        }
        json.endArray().endObject();
    }
}
