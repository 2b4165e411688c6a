package dev.auger.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.pattern.condition.Fact;
import dev.auger.analysis.pattern.fact.FactTables;
import dev.auger.analysis.pattern.fact.Group;
import dev.auger.analysis.pattern.fact.Table;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a pattern compares has a name in both languages: the words of conditions are not shown to readers. */
final class PatternWordsTest {

    private static final List<String> OVER =
            List.of("sum", "max", "min", "avg", "distinct", "rise", "fit", "points", "grown");
    private static final List<String> ELSEWHERE = List.of("count", "largest", "smallest", "total");

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void everyFactHasAName(String language) {
        Bundles texts = new Bundles(Locale.forLanguageTag(language));
        Set<String> wanted = new TreeSet<>();
        Group.MEASURES.forEach(fact -> wanted.add("pattern.fact." + fact.name()));
        for (String name : FactTables.ALL.names()) {
            Table table = FactTables.get(name);
            wanted.add("pattern.table." + name);
            for (List<Fact> facts : List.of(table.columns(), table.measures())) {
                facts.forEach(fact -> wanted.add("pattern.fact." + fact.name()));
            }
        }
        OVER.forEach(function -> wanted.add("pattern.over." + function));
        ELSEWHERE.forEach(function -> wanted.add("pattern.elsewhere." + function));
        assertThat(wanted).hasSizeGreaterThan(80).allMatch(texts::has);
    }
}
