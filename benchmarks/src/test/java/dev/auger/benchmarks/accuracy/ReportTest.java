package dev.auger.benchmarks.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Place LINE = new Place("some.where.Shop", "sell", "Shop.java", 12);

    @Test
    void everyRowOfATableHasAsManyColumns() {
        Service shop = new Service(Path.of("shop"), "memory", "it grows", "some.where.Shop", 17, false, List.of(LINE));
        Service calm = new Service(Path.of("calm"), Service.HEALTHY, "none", "some.where.Calm", 17, false, List.of());
        Conclusion right = new Conclusion("cache-grows", 0.83, Optional.of(LINE));
        Conclusion vague = new Conclusion("many-threads", 0.5, Optional.empty());
        List<Score> scores = List.of(
                new Score(calm, 17, Conclusion.Said.NOTHING, 1.25, ""),
                new Score(calm, 25, new Conclusion.Said(List.of(vague), List.of()), 1.25, ""),
                new Score(shop, 17, Conclusion.Said.NOTHING, 0, "exit code 3"),
                new Score(shop, 25, new Conclusion.Said(List.of(right), List.of()), 2.5, ""));

        String report = new Report(scores, settings()).markdown();

        assertThat(report)
                .contains("| shop | memory | 25 | 1 | 1 |  | cache-grows | `Shop.sell:12` | 0.83 | 1 | 2.5 |");
        assertThat(report).contains("| line in first place | 0 of 1 (0 %) | 1 of 1 (100 %) | 1 of 2 (50 %) |");
        for (String table : report.split("\n\n")) {
            if (table.startsWith("|")) {
                assertThat(table.lines()
                                .map(row -> row.chars().filter(c -> c == '|').count())
                                .distinct())
                        .as(table)
                        .hasSize(1);
            }
        }
    }

    private static Settings settings() {
        return new Settings(
                Pattern.compile(""),
                false,
                List.of(),
                false,
                false,
                false,
                Settings.Sources.OWN,
                "",
                Duration.ofSeconds(1));
    }
}
