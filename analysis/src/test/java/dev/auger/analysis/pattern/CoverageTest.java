package dev.auger.analysis.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.pattern.format.Clause;
import dev.auger.analysis.pattern.format.Pattern;
import dev.auger.analysis.pattern.format.PatternFile;
import dev.auger.model.threads.ThreadDump.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** {@code docs/patterns.md} is what the files of patterns say; {@code -Dauger.golden=write} writes it anew. */
final class CoverageTest {

    private static final Path PAGE =
            Path.of(System.getProperty("auger.root")).resolve("docs").resolve("patterns.md");

    private final Catalogue catalogue = Catalogue.builtIn();
    private final Properties texts = CatalogueTextsTest.read("texts.properties");

    @Test
    void thePageSaysWhatTheFilesSay() throws IOException {
        String page = page();
        if ("write".equals(System.getProperty("auger.golden"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }

    private String page() {
        StringBuilder page = new StringBuilder("""
                # Patterns

                What Auger knows of each of the 275 patterns of the catalogue. This page is made of the files in
                `analysis/src/main/resources/dev/auger/analysis/pattern` by

                    mvn -q -pl analysis -am test -Dtest=CoverageTest -Dsurefire.failIfNoSpecifiedTests=false -Dauger.golden=write

                *Condition* means that the pattern is found by a condition of its own over the facts named, *rule* that a class of rules
                answers it. A pattern *covered by* another says the same thing, and is found under that one's id. *Explanation* means a
                page of help that never raises anything: `auger patterns show ID` prints it.

                """);
        numbers(page);
        for (PatternFile file : catalogue.files()) {
            page.append("\n## ").append(file.family()).append("\n\n`").append(file.name());
            page.append("`\n\n| Id | Claim | JVM | Go |\n|---|---|---|---|\n");
            for (Pattern pattern : file.patterns()) {
                page.append("| ")
                        .append(pattern.id())
                        .append(" | ")
                        .append(title(pattern))
                        .append(" | ")
                        .append(answered(pattern, Platform.JVM))
                        .append(" | ")
                        .append(answered(pattern, Platform.GO))
                        .append(" |\n");
            }
        }
        return page.toString();
    }

    private void numbers(StringBuilder page) {
        page.append("| | Patterns |\n|---|---|\n");
        row(page, "All", p -> true);
        row(page, "Found on the JVM and in Go", p -> p.executable(Platform.JVM) && p.executable(Platform.GO));
        row(page, "Found on the JVM only", p -> p.executable(Platform.JVM) && !p.executable(Platform.GO));
        row(page, "Found in Go only", p -> !p.executable(Platform.JVM) && p.executable(Platform.GO));
        row(page, "of those found: by a condition", p -> has(p, true));
        row(page, "of those found: by a class of rules", p -> has(p, false));
        row(page, "Covered by another", p -> p.sameAs() != null);
        row(page, "Explanation only", Pattern::explanation);
    }

    private static boolean has(Pattern pattern, boolean condition) {
        return pattern.clauses().stream().anyMatch(c -> c instanceof Clause.ByCondition == condition);
    }

    private void row(StringBuilder page, String what, Predicate<Pattern> which) {
        page.append("| ").append(what).append(" | ");
        page.append(catalogue.patterns().stream().filter(which).count()).append(" |\n");
    }

    private String title(Pattern pattern) {
        String title = texts.getProperty("pattern." + pattern.id() + ".title");
        return title.replace(": {0}", "").replace("''", "'").replace("|", "\\|");
    }

    private static String answered(Pattern pattern, Platform platform) {
        if (pattern.sameAs() != null) {
            return "covered by " + pattern.sameAs();
        }
        if (pattern.explanation()) {
            return "explanation";
        }
        Set<String> ways = new LinkedHashSet<>();
        for (Clause clause : pattern.clauses()) {
            if (clause.platform() == platform) {
                ways.add(
                        switch (clause) {
                            case Clause.ByRule rule -> "rule `" + rule.rule() + '`';
                            case Clause.ByCondition c ->
                                "condition on " + c.table().name()
                                        + (c.table().name().equals("events") ? " " + String.join(", ", c.of()) : "");
                        });
            }
        }
        return String.join("; ", ways);
    }
}
