package dev.auger.app.guide;

import dev.auger.analysis.trail.Symptom;
import dev.auger.analysis.trail.layers.LayerWalk;
import dev.auger.analysis.trail.layers.Places;
import dev.auger.app.cases.CaseItem;
import dev.auger.model.Grade;
import dev.auger.model.Layer;
import dev.auger.model.source.SourceHit;
import dev.auger.model.source.SourceText;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Share;
import dev.auger.model.trail.Trail;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.wizard.ConclusionModel;
import dev.auger.views.wizard.LayerModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the conclusion says: the finding's own words while its trail was followed, else what the chosen line amounts to. */
public final class Conclusions {

    private static final int AROUND = 3;
    private static final int AGAINST = 3;

    private final GuideInput in;
    private final Texts texts;
    private final Optional<Finding> finding;
    private final Trail trail;
    private final boolean followed;

    public Conclusions(GuideInput in) {
        this.in = in;
        this.texts = in.texts();
        LayerWalk walk = in.walk();
        this.finding = in.finding();
        this.followed = finding.isPresent() && (walk == null || walk.onTrail());
        this.trail = walk == null
                ? finding.map(Finding::trail).orElse(new Trail(List.of(), dev.auger.model.trail.Selection.NONE))
                : walk.trail();
    }

    /** The line the walk ends at; where no evidence has it, the one where the source has its method. */
    public @Nullable CodePoint place() {
        CodePoint place = asked();
        SourceHit source = in.source();
        return place == null || place.line() > 0 || source == null || source.line() <= 0
                ? place
                : new CodePoint(place.className(), place.method(), place.file(), source.line());
    }

    /** The place as the evidence has it, with or without a line: the chosen one, else the finding's. */
    public @Nullable CodePoint asked() {
        CodePoint chosen = trail.selection().code();
        return chosen != null
                ? chosen
                : followed ? finding.map(Finding::culprit).orElse(null) : null;
    }

    /** @param further what would lead to a line */
    ConclusionModel page(LayerModel.Missing further) {
        CodePoint place = place();
        String label = place == null ? "" : Places.label(place);
        Optional<Finding> told = finding.filter(f -> followed);
        String cause = told.map(f -> texts.get(f.title()))
                .orElse(label.isEmpty() ? farthest() : texts.get("wizard.conclusion.own", label));
        String change = told.map(f -> texts.get(f.remedy()))
                .orElse(
                        label.isEmpty()
                                ? ""
                                : texts.get(
                                        finding.isPresent()
                                                ? "wizard.conclusion.own.change"
                                                : "wizard.conclusion.alone.change",
                                        label));
        return new ConclusionModel(
                kind(told),
                cause,
                change,
                told.map(f -> texts.get(f.detail())).orElse(""),
                label,
                source(place),
                in.source() == null
                        ? texts.get("wizard.conclusion.nosource")
                        : texts.get(
                                "wizard.conclusion.source", in.source().text().location()),
                checks(told, label),
                label.isEmpty() ? "" : wrong(told, label),
                label.isEmpty() ? List.of(further) : List.of(),
                stops(),
                trail.grade());
    }

    /** Where the trail ends that comes to no line. */
    private String farthest() {
        return trail.hops().isEmpty()
                ? texts.get("wizard.conclusion.nothing")
                : texts.get("wizard.conclusion.far", trail.hops().getLast().value());
    }

    private String kind(Optional<Finding> told) {
        if (told.isEmpty()) {
            return texts.get("wizard.conclusion.kind.own");
        }
        return switch (told.get().level()) {
            case PROOF -> texts.get("wizard.conclusion.kind.proof");
            case STRONG -> texts.get("wizard.conclusion.kind.strong");
            case HINT -> texts.get("wizard.conclusion.kind.hint");
        };
    }

    private List<ConclusionModel.SourceRow> source(@Nullable CodePoint place) {
        SourceText source = in.source() == null ? null : in.source().text();
        if (source == null
                || place == null
                || place.line() <= 0
                || place.line() > source.lines().size()) {
            return List.of();
        }
        int from = Math.max(1, place.line() - AROUND);
        int to = Math.min(source.lines().size(), place.line() + AROUND);
        int indent = Integer.MAX_VALUE;
        for (int line = from; line <= to; line++) {
            String text = source.line(line);
            if (!text.isBlank()) {
                indent = Math.min(indent, text.length() - text.stripLeading().length());
            }
        }
        List<ConclusionModel.SourceRow> rows = new ArrayList<>();
        for (int line = from; line <= to; line++) {
            String text = source.line(line);
            rows.add(new ConclusionModel.SourceRow(
                    line,
                    text.length() <= indent ? "" : text.substring(indent).replace("\t", "    "),
                    line == place.line()));
        }
        return rows;
    }

    private List<ConclusionModel.Check> checks(Optional<Finding> told, String label) {
        List<ConclusionModel.Check> checks = new ArrayList<>();
        for (Hop hop : trail.hops()) {
            if (hop.grade() == Grade.INFERRED) {
                check(
                        checks,
                        "inferred-" + hop.layer().id(),
                        texts.get(
                                "wizard.check.inferred",
                                texts.get("layer." + hop.layer().id()),
                                hop.value()));
            }
        }
        CodePoint asked = asked();
        boolean placed = asked != null && !asked.equals(place());
        List<Phrase> against = Stream.concat(
                        Stream.concat(
                                Stream.of(Phrase.of("trail.against.noline")).filter(p -> placed),
                                told.stream().flatMap(f -> f.counterEvidence().stream())),
                        trail.hops().stream().flatMap(h -> h.counterEvidence().stream()))
                .distinct()
                .limit(AGAINST)
                .toList();
        for (Phrase phrase : against) {
            check(checks, phrase.key(), texts.get("wizard.check.against", texts.get(phrase)));
        }
        for (CaseItem item : in.items()) {
            if (item.evidence() != null && !item.evidence().passport().complete()) {
                check(checks, "partial-" + item.name(), texts.get("wizard.check.partial", item.name()));
            }
        }
        if (!label.isEmpty() && told.isPresent()) {
            check(checks, "change", texts.get("wizard.check.change", label));
        }
        check(checks, "again", texts.get("wizard.check.again"));
        if (told.isPresent()) {
            check(checks, "compare", texts.get("wizard.check.compare"));
        }
        return checks;
    }

    private void check(List<ConclusionModel.Check> checks, String id, String text) {
        checks.add(new ConclusionModel.Check(id, text, in.state().done().contains(id)));
    }

    /** By the family of the finding; one that may be about anything has the general test. */
    private String wrong(Optional<Finding> told, String label) {
        List<Symptom> about = told.map(f -> Stream.of(Symptom.values())
                        .filter(s -> s.concerns(f.pattern()))
                        .toList())
                .orElse(List.of());
        boolean any = about.isEmpty() || about.size() == Symptom.values().length;
        return texts.get("wizard.wrong." + (any ? "any" : about.getFirst().id()), label);
    }

    private List<ConclusionModel.Stop> stops() {
        List<ConclusionModel.Stop> stops = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            String name = layer.number() + " " + texts.get("layer." + layer.id());
            Optional<Hop> hop = trail.hop(layer);
            stops.add(new ConclusionModel.Stop(
                    layer,
                    name,
                    hop.map(Hop::value).orElse("\u2013"),
                    hop.map(this::caption).orElse(texts.get("wizard.stop.none")),
                    hop.isPresent()));
        }
        return stops;
    }

    private String caption(Hop hop) {
        String grade = texts.get("grade." + hop.grade().id());
        Share share = hop.share();
        return share == null ? grade : texts.get("wizard.stop", Numbers.share(share.fraction()), grade);
    }
}
