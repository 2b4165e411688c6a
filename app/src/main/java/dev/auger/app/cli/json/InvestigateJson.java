package dev.auger.app.cli.json;

import dev.auger.analysis.trail.OpenLayer;
import dev.auger.app.cli.investigate.Answer;
import dev.auger.model.Grade;
import dev.auger.model.opinion.ExaminedPart;
import dev.auger.model.opinion.RuleVerdict;
import dev.auger.model.opinion.SilentRule;
import dev.auger.model.time.Moment;
import dev.auger.model.time.TimeRange;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.EvidenceLink;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Share;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The document of {@code investigate}. All its texts are English. */
public final class InvestigateJson {

    private final JsonOut json;
    private final Texts english;

    private InvestigateJson(JsonOut json, Texts english) {
        this.json = json;
        this.english = english;
    }

    /** Writes the document. */
    public static void write(JsonOut json, Answer answer, Texts english) throws IOException {
        new InvestigateJson(json, english).document(answer);
    }

    private void document(Answer answer) throws IOException {
        json.beginObject();
        entries("conclusions", answer.conclusions());
        entries("hints", answer.hints());
        json.beginArray("limits");
        for (Answer.Gap gap : answer.gaps()) {
            json.beginObject()
                    .text("code", gap.code())
                    .text("text", gap.english() != null ? gap.english() : text(gap.text()))
                    .text("command", gap.command().isEmpty() ? null : gap.command())
                    .endObject();
        }
        json.endArray();
        if (!answer.opinions().isEmpty()) {
            json.beginArray("jmc");
            for (Answer.Opinion opinion : answer.opinions()) {
                opinion(opinion);
            }
            json.endArray();
        }
        json.endObject();
    }

    private void entries(String field, List<Answer.Entry> entries) throws IOException {
        json.beginArray(field);
        int rank = 0;
        for (Answer.Entry entry : entries) {
            json.beginObject().number("rank", ++rank);
            switch (entry) {
                case Answer.Ours ours -> ours(ours);
                case Answer.Theirs theirs -> theirs(theirs);
            }
            json.endObject();
        }
        json.endArray();
    }

    private void ours(Answer.Ours ours) throws IOException {
        Finding finding = ours.finding();
        head(
                finding.pattern(),
                text(finding.title()),
                text(finding.detail()),
                finding.level().name().toLowerCase(Locale.ROOT),
                finding.confidence(),
                finding.grade());
        culprit(finding.culprit());
        source(ours.source());
        json.beginArray("trail");
        for (Hop hop : finding.trail().hops()) {
            hop(hop);
        }
        json.endArray().beginArray("open");
        for (OpenLayer open : ours.open()) {
            json.beginObject()
                    .text("layer", open.layer().id())
                    .text("text", text(open.text()))
                    .text("command", open.command().isEmpty() ? null : open.command())
                    .endObject();
        }
        json.endArray();
        phrases("counterEvidence", finding.counterEvidence());
        json.text("remedy", text(finding.remedy()));
        json.beginArray("agrees");
        for (RuleVerdict verdict : ours.agreeing()) {
            json.beginObject()
                    .text("pattern", "jmc:" + verdict.rule())
                    .share("score", verdict.score())
                    .text("title", verdict.summary())
                    .endObject();
        }
        json.endArray();
    }

    private void theirs(Answer.Theirs theirs) throws IOException {
        RuleVerdict verdict = theirs.verdict();
        head(
                theirs.pattern(),
                verdict.summary(),
                verdict.explanation().isEmpty() ? null : verdict.explanation(),
                theirs.level().name().toLowerCase(Locale.ROOT),
                theirs.confidence(),
                // Another's conclusion from events we did not follow.
                Grade.INFERRED);
        culprit(null);
        source(null);
        json.beginArray("trail")
                .endArray()
                .beginArray("open")
                .endArray()
                .beginArray("counterEvidence")
                .endArray();
        json.text("remedy", verdict.solution().isEmpty() ? null : verdict.solution());
        json.beginArray("agrees").endArray();
        json.share("score", verdict.score()).text("file", theirs.file()).beginArray("events");
        for (String event : verdict.events()) {
            json.element(event);
        }
        json.endArray();
    }

    private void head(
            String pattern, String title, @Nullable String detail, String level, double confidence, Grade grade)
            throws IOException {
        json.text("pattern", pattern)
                .text("title", title)
                .text("detail", detail)
                .text("level", level)
                .share("confidence", confidence)
                .text("grade", grade.id());
    }

    private void culprit(@Nullable CodePoint place) throws IOException {
        if (place == null) {
            json.nothing("culprit");
            return;
        }
        json.beginObject("culprit")
                .text("class", place.className())
                .text("method", place.method())
                .text("file", place.fileName())
                .known("line", place.line())
                .endObject();
    }

    private void source(Answer.@Nullable SourceLine line) throws IOException {
        if (line == null) {
            json.nothing("source");
            return;
        }
        json.beginObject("source")
                .text("file", line.location())
                .number("line", line.line())
                .text("text", line.text())
                .text("origin", line.origin())
                .text("trust", line.trust())
                .endObject();
    }

    private void hop(Hop hop) throws IOException {
        json.beginObject().text("layer", hop.layer().id()).text("value", hop.value());
        Share share = hop.share();
        if (share == null) {
            json.nothing("share").nothing("shareLow").nothing("shareHigh").nothing("samples");
        } else {
            json.share("share", share.fraction());
            if (share.isSampled()) {
                json.share("shareLow", share.low()).share("shareHigh", share.high());
            } else {
                json.nothing("shareLow").nothing("shareHigh");
            }
            json.known("samples", share.samples());
        }
        json.text("grade", hop.grade().id()).beginArray("evidence");
        for (EvidenceLink link : hop.evidence()) {
            json.beginObject()
                    .text("file", link.file())
                    .text("ref", link.ref())
                    .text("text", text(link.text()))
                    .endObject();
        }
        json.endArray();
        phrases("counterEvidence", hop.counterEvidence());
        json.endObject();
    }

    private void phrases(String field, List<Phrase> phrases) throws IOException {
        json.beginArray(field);
        for (Phrase phrase : phrases) {
            json.element(text(phrase));
        }
        json.endArray();
    }

    private void opinion(Answer.Opinion asked) throws IOException {
        ExaminedPart part = asked.opinion().part();
        json.beginObject()
                .text("file", asked.file())
                .text("engine", asked.opinion().engine())
                .beginObject("part");
        TimeRange range = part.range();
        json.number("offset", part.offset())
                .number("bytes", part.bytes())
                .number("ofBytes", part.ofBytes())
                .number("chunks", part.chunks())
                .moment("start", range == null ? null : Moment.utc(range.start()))
                .moment("end", range == null ? null : Moment.utc(range.end()))
                .endObject();
        json.number("passed", asked.opinion().passed()).beginArray("notRun");
        for (SilentRule rule : asked.opinion().silent()) {
            json.beginObject().text("rule", rule.rule()).beginArray("needs");
            for (String event : rule.missing()) {
                json.element(event);
            }
            json.endArray()
                    .text("reason", rule.reason().isEmpty() ? null : rule.reason())
                    .endObject();
        }
        json.endArray().endObject();
    }

    /** What is set bold on screen is marked by asterisks. */
    private String text(Phrase phrase) {
        return english.get(phrase).replace("**", "");
    }
}
