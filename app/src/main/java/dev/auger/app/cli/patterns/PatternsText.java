package dev.auger.app.cli.patterns;

import dev.auger.analysis.pattern.format.Clause;
import dev.auger.analysis.pattern.format.Condition;
import dev.auger.analysis.pattern.format.Pattern;
import dev.auger.app.cli.table.Table;
import dev.auger.app.text.Bundles;
import dev.auger.model.threads.ThreadDump.Platform;
import dev.auger.model.trail.Phrase;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Patterns as a table, or each with all it has. */
public final class PatternsText {

    private final Bundles texts;
    private final Appendable out;

    public PatternsText(Bundles texts, Appendable out) {
        this.texts = texts;
        this.out = out;
    }

    public void print(List<Pattern> patterns, boolean whole) throws IOException {
        if (whole) {
            for (Pattern pattern : patterns) {
                whole(pattern);
            }
            return;
        }
        Table table = new Table()
                .left(texts.get("cli.patterns.id"))
                .left(texts.get("cli.patterns.severity"))
                .left(texts.get("cli.patterns.answered"))
                .left(texts.get("cli.patterns.title"));
        for (Pattern pattern : patterns) {
            table.row(pattern.id(), severity(pattern), answered(pattern), title(pattern));
        }
        table.print(out, 0);
    }

    /** The claim without a place. */
    private String title(Pattern pattern) {
        return Titles.of(pattern, texts);
    }

    private String severity(Pattern pattern) {
        return texts.get("cli.severity." + pattern.severity().name().toLowerCase(Locale.ROOT));
    }

    private String answered(Pattern pattern) {
        if (pattern.sameAs() != null) {
            return texts.get("cli.patterns.same", pattern.sameAs());
        }
        if (pattern.explanation()) {
            return texts.get("cli.patterns.page");
        }
        boolean jvm = pattern.executable(Platform.JVM);
        return jvm && pattern.executable(Platform.GO) ? "JVM, Go" : name(jvm ? Platform.JVM : Platform.GO);
    }

    private static String name(Platform platform) {
        return platform == Platform.GO ? "Go" : "JVM";
    }

    private void whole(Pattern pattern) throws IOException {
        line(0, texts.get("cli.patterns.claim", pattern.id(), title(pattern), severity(pattern), answered(pattern)));
        text("why", pattern);
        for (Clause clause : pattern.clauses()) {
            switch (clause) {
                case Clause.ByRule rule ->
                    line(2, name(rule.platform()) + ": " + texts.get("cli.patterns.rule", rule.rule()));
                case Clause.ByCondition condition -> condition(condition);
            }
        }
        text("remedy", pattern);
        text("note", pattern);
        sample("cli.patterns.bad", pattern.bad());
        sample("cli.patterns.good", pattern.good());
        line(0, "");
    }

    private void condition(Clause.ByCondition clause) throws IOException {
        String of = clause.of().isEmpty() ? "" : " of " + String.join(", ", clause.of());
        line(2, name(clause.platform()) + ": " + clause.table().name() + of);
        part("where", clause.where());
        part("proof", clause.proof());
        part("strong", clause.strong());
        part("hint", clause.hint());
        if (!clause.thresholds().isEmpty()) {
            String all = new TreeMap<>(clause.thresholds())
                    .entrySet().stream()
                            .map(named -> named.getKey() + " = " + named.getValue())
                            .collect(Collectors.joining(", "));
            line(4, texts.get("cli.patterns.with", all));
        }
    }

    private void part(String name, @Nullable Condition condition) throws IOException {
        if (condition != null && !condition.text().equals("true")) {
            line(4, name + ' ' + condition.text());
        }
    }

    private void text(String which, Pattern pattern) throws IOException {
        Phrase phrase = pattern.text(which);
        String text = texts.get(phrase);
        if (!text.isEmpty() && !text.equals(phrase.key())) {
            line(2, texts.get("cli.patterns." + which, text));
        }
    }

    private void sample(String key, String code) throws IOException {
        if (!code.isEmpty()) {
            line(2, texts.get(key, code));
        }
    }

    private void line(int indent, String text) throws IOException {
        out.append(" ".repeat(indent)).append(text).append('\n');
    }
}
