package dev.auger.app.cli;

import dev.auger.app.cli.table.Figures;
import dev.auger.app.cli.table.Table;
import dev.auger.app.text.Bundles;
import dev.auger.model.Diagnostic;
import dev.auger.model.Layer;
import dev.auger.model.Passport;
import dev.auger.model.ProcessIdentity;
import dev.auger.model.time.Moment;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A passport for people: the file's name and below it what it is, line by line. */
final class PassportCard {

    private final Bundles texts;

    PassportCard(Bundles texts) {
        this.texts = texts;
    }

    /** @param quality sentences on how far a recording can be trusted; empty for anything else */
    void print(Passport passport, List<String> quality, Appendable out) throws IOException {
        out.append(passport.name()).append('\n');
        Table table = new Table()
                .left(texts.get("cli.info.kind"))
                .left(texts.get("cli.kind." + passport.kind().id()) + " · " + passport.format() + " · "
                        + Figures.bytes(passport.bytes()));
        if (passport.producer() != null) {
            table.row(texts.get("cli.info.producer"), passport.producer());
        }
        String process = process(passport.process());
        if (!process.isEmpty()) {
            table.row(texts.get("cli.info.process"), process);
        }
        if (passport.start() != null) {
            table.row(texts.get("cli.info.time"), span(passport.start(), passport.end()));
        }
        table.row(texts.get("cli.info.counts"), counts(passport));
        table.row(texts.get("cli.info.answers"), answers(passport));
        if (passport.complete()) {
            table.row(texts.get("cli.info.state"), texts.get("cli.info.complete"));
        } else {
            table.row(texts.get("cli.info.state"), partial(passport));
        }
        for (Diagnostic diagnostic : passport.diagnostics()) {
            table.row("", sentence(diagnostic));
        }
        for (int i = 0; i < quality.size(); i++) {
            table.row(i == 0 ? texts.get("cli.info.quality") : "", quality.get(i));
        }
        table.print(out, 2);
    }

    private String partial(Passport passport) {
        return passport.lostBytes() > 0
                ? texts.get("cli.info.partialBytes", Figures.bytes(passport.lostBytes()))
                : texts.get("cli.info.partial");
    }

    private String sentence(Diagnostic diagnostic) {
        String text = translated(diagnostic);
        return diagnostic.offset() < 0
                ? text
                : texts.get("cli.info.at", text, Figures.count(diagnostic.offset()), diagnostic.code());
    }

    /** The importer's English sentence has the numbers in it; for other readers the window's text of its code stands in. */
    private String translated(Diagnostic diagnostic) {
        String key = "diag." + diagnostic.code();
        if (texts.locale().equals(Locale.ENGLISH)) {
            return diagnostic.message();
        }
        Bundles window = new Bundles(texts.locale(), List.of("shell"));
        return window.has(key) ? window.get(key) : diagnostic.message();
    }

    private String process(ProcessIdentity process) {
        StringBuilder out = new StringBuilder();
        if (process.pid() >= 0) {
            out.append(texts.get("cli.info.pid", Long.toString(process.pid())));
        }
        if (process.host() != null) {
            out.append(out.isEmpty() ? "" : " · ").append(process.host());
        }
        if (process.start() != null) {
            out.append(out.isEmpty() ? "" : " · ")
                    .append(texts.get("cli.info.started", process.start().iso()));
        }
        return out.toString();
    }

    private static String span(Moment start, @org.jspecify.annotations.Nullable Moment end) {
        if (end == null || end.compareTo(start) <= 0) {
            return start.iso();
        }
        long nanos = end.epochNanos() - start.epochNanos();
        return start.iso() + " – " + end.iso() + " (" + Figures.duration(nanos) + ")";
    }

    private String counts(Passport passport) {
        return passport.counts().entrySet().stream()
                .map(count -> {
                    String key = "cli.count." + count.getKey();
                    String label = texts.has(key) ? texts.get(key) : count.getKey();
                    // The label first: it then needs no plural.
                    return label + " " + Figures.count(count.getValue());
                })
                .collect(Collectors.joining(" · "));
    }

    private String answers(Passport passport) {
        return Arrays.stream(Layer.values())
                .filter(passport.answers()::contains)
                .map(layer -> texts.get("cli.layer." + layer.id()))
                .collect(Collectors.joining(" · "));
    }
}
