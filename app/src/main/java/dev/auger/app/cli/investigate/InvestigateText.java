package dev.auger.app.cli.investigate;

import dev.auger.analysis.trail.OpenLayer;
import dev.auger.app.cli.table.Figures;
import dev.auger.app.cli.table.Table;
import dev.auger.model.opinion.ExaminedPart;
import dev.auger.model.opinion.RuleVerdict;
import dev.auger.model.time.Moment;
import dev.auger.model.time.TimeRange;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Share;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The answer of {@code investigate} for people: each finding with its trail, then what could not be answered. */
public final class InvestigateText {

    private final Texts texts;
    private final Appendable out;

    public InvestigateText(Texts texts, Appendable out) {
        this.texts = texts;
        this.out = out;
    }

    public void print(Answer answer) throws IOException {
        if (answer.conclusions().isEmpty()) {
            line(0, texts.get(answer.hints().isEmpty() ? "cli.investigate.nothing" : "cli.investigate.onlyHints"));
        }
        list(answer.conclusions());
        if (!answer.hints().isEmpty()) {
            line(0, "");
            line(0, texts.get("cli.investigate.hints"));
            list(answer.hints());
        }
        if (!answer.gaps().isEmpty()) {
            line(0, "");
            line(0, texts.get("cli.investigate.gaps"));
            for (Answer.Gap gap : answer.gaps()) {
                line(2, text(gap.text()));
                if (!gap.command().isEmpty()) {
                    line(4, gap.command());
                }
            }
        }
        for (Answer.Opinion opinion : answer.opinions()) {
            line(0, "");
            opinion(opinion);
        }
    }

    private void list(List<Answer.Entry> entries) throws IOException {
        for (int i = 0; i < entries.size(); i++) {
            line(0, "");
            switch (entries.get(i)) {
                case Answer.Ours ours -> ours(i + 1, ours);
                case Answer.Theirs theirs -> theirs(i + 1, theirs);
            }
        }
    }

    private void ours(int rank, Answer.Ours ours) throws IOException {
        Finding finding = ours.finding();
        line(
                0,
                texts.get(
                        "cli.investigate.claim",
                        String.valueOf(rank),
                        text(finding.title()),
                        level(finding.level().name()),
                        texts.get("cli.grade." + finding.grade().id())));
        line(3, text(finding.detail()));
        Table table = new Table()
                .left(texts.get("cli.investigate.layer"))
                .left(texts.get("cli.investigate.value"))
                .right(texts.get("cli.share"))
                .left(texts.get("cli.investigate.grade"))
                .left(texts.get("cli.investigate.file"));
        for (Hop hop : finding.trail().hops()) {
            table.row(
                    texts.get("cli.layer." + hop.layer().id()),
                    hop.value(),
                    share(hop.share()),
                    texts.get("cli.grade." + hop.grade().id()),
                    hop.evidence().isEmpty() ? "" : hop.evidence().getFirst().file());
        }
        if (!table.isEmpty()) {
            table.print(out, 3);
        }
        for (OpenLayer open : ours.open()) {
            String layer = texts.get("cli.layer." + open.layer().id());
            line(
                    3,
                    open.command().isEmpty()
                            ? texts.get("cli.investigate.open.silent", layer, text(open.text()))
                            : texts.get("cli.investigate.open.missing", layer, text(open.text()), open.command()));
        }
        Answer.SourceLine source = ours.source();
        if (source != null) {
            line(3, source.location() + ':' + source.line() + "  " + source.text());
        }
        for (Phrase against : finding.counterEvidence()) {
            line(3, texts.get("cli.investigate.against", text(against)));
        }
        line(3, texts.get("cli.investigate.remedy", text(finding.remedy())));
        for (RuleVerdict verdict : ours.agreeing()) {
            line(3, texts.get("cli.investigate.agrees", verdict.rule(), score(verdict)));
        }
    }

    private void theirs(int rank, Answer.Theirs theirs) throws IOException {
        RuleVerdict verdict = theirs.verdict();
        paragraph(
                0,
                rank + ". ",
                verdict.summary() + "  (" + texts.get("cli.investigate.rule", verdict.rule(), score(verdict)) + ")");
        paragraph(3, "", verdict.explanation());
        paragraph(3, "", verdict.solution());
        if (!verdict.events().isEmpty()) {
            line(3, texts.get("cli.investigate.events", String.join(", ", verdict.events()), theirs.file()));
        }
    }

    private void paragraph(int indent, String mark, String text) throws IOException {
        String before = mark;
        for (String part : text.split("\n")) {
            if (!part.isBlank()) {
                line(indent, before + part);
                before = " ".repeat(mark.length());
            }
        }
    }

    private void opinion(Answer.Opinion asked) throws IOException {
        ExaminedPart part = asked.opinion().part();
        line(
                0,
                texts.get(
                        part.whole() ? "cli.investigate.jmc.whole" : "cli.investigate.jmc.part",
                        asked.opinion().engine(),
                        asked.file(),
                        Figures.bytes(part.bytes()),
                        Figures.bytes(part.ofBytes())));
        TimeRange range = part.range();
        if (range != null) {
            line(
                    2,
                    Moment.utc(range.start()).iso() + " – "
                            + Moment.utc(range.end()).iso());
        }
        line(
                2,
                texts.get(
                        "cli.investigate.jmc.rules",
                        Figures.count(asked.opinion().said().size()),
                        Figures.count(asked.opinion().passed()),
                        Figures.count(asked.opinion().silent().size())));
    }

    private static String share(@org.jspecify.annotations.Nullable Share share) {
        return share == null ? "" : Figures.share(share.part(), share.whole());
    }

    private static String score(RuleVerdict verdict) {
        return String.valueOf(Math.round(verdict.score()));
    }

    private String level(String name) {
        return texts.get("cli.level." + name.toLowerCase(Locale.ROOT));
    }

    private String text(Phrase phrase) {
        return texts.get(phrase).replace("**", "");
    }

    private void line(int indent, String text) throws IOException {
        out.append(text.isEmpty() ? "" : " ".repeat(indent) + text).append('\n');
    }
}
