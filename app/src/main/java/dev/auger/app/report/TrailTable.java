package dev.auger.app.report;

import dev.auger.analysis.trail.OpenLayer;
import dev.auger.app.report.page.Legible;
import dev.auger.model.Layer;
import dev.auger.model.source.SourceHit;
import dev.auger.model.source.SourceText;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.EvidenceLink;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Share;
import java.util.List;
import java.util.Optional;

/** The five layers of a finding: each with what was chosen, how much it is, how that is known, and what speaks against it. */
final class TrailTable {

    private static final int EXCERPT = 6;
    private static final int LONGEST_LINE = 240;

    private final Sheet sheet;
    private final Ranked ranked;
    private final Optional<String> source;

    TrailTable(Sheet sheet, Ranked ranked) {
        this.sheet = sheet;
        this.ranked = ranked;
        this.source = source(ranked).map(text -> ranked.id() + "-source");
    }

    private static Optional<SourceHit> source(Ranked ranked) {
        CodePoint culprit = ranked.finding().culprit();
        return culprit == null
                ? Optional.empty()
                : Optional.ofNullable(ranked.facts().sources().get(culprit));
    }

    void write() {
        sheet.html.open("table", "trail");
        sheet.html
                .element("caption", "hidden", sheet.get("report.trail"))
                .open("thead", "hidden")
                .open("tr");
        for (String head : new String[] {"layer", "value", "grade", "share", "bar"}) {
            sheet.html
                    .open("th", "", "scope", "col")
                    .text(sheet.get("report.head." + head))
                    .close();
        }
        sheet.html.close().close().open("tbody").line();
        for (Layer layer : Layer.values()) {
            Optional<Hop> hop = ranked.finding().trail().hop(layer);
            if (hop.isPresent()) {
                row(hop.get());
            } else {
                missing(layer);
            }
        }
        sheet.html.close().end();
    }

    private void row(Hop hop) {
        String id = hop.layer().id();
        sheet.html.open("tr", "layer-" + id, "id", ranked.id() + "-" + id);
        layer(hop.layer());
        sheet.html.open("td", "value");
        Optional<String> place = Places.of(ranked.facts(), ranked.process(), hop, source);
        place.ifPresent(p -> sheet.html.open("a", "", "href", "#" + p));
        sheet.html.element("code", "", Legible.name(hop.value()));
        place.ifPresent(p -> sheet.html.close());
        sheet.html.close().open("td");
        sheet.grade(hop.grade());
        sheet.html.close().open("td", "share");
        Share share = hop.share();
        sheet.html.text(share == null ? "" : sheet.share(share)).close().open("td", "gauge");
        if (share != null) {
            sheet.bar(share.fraction(), hop.grade().id());
        }
        sheet.html.close().end();
        sheet.html.open("tr", "layer-" + id + " why").open("td").close().open("td", "", "colspan", "4");
        sheet.html.element("span", "", sheet.say(hop.reason())).text(" ");
        hop.evidence().forEach(this::evidence);
        for (Phrase against : hop.counterEvidence()) {
            sheet.html.element("div", "against", sheet.get("report.against.hop", sheet.say(against)));
        }
        sheet.html.close().end();
    }

    private void layer(Layer layer) {
        sheet.html.open("th", "layer", "scope", "row");
        sheet.html.raw(Icons.layer(layer));
        sheet.html.text(layer.number() + " " + sheet.get("layer." + layer.id())).close();
    }

    private void evidence(EvidenceLink link) {
        sheet.html.open("div", "muted");
        Optional<String> file = Places.file(ranked.facts(), ranked.process(), link);
        String name = Legible.name(link.file());
        file.ifPresentOrElse(f -> sheet.html.link(f, "", name), () -> sheet.html.text(name));
        sheet.html.text(", ").element("code", "", Legible.name(link.ref()));
        sheet.html.text(": " + sheet.say(link.text()));
        ranked.facts()
                .setting(link.file(), link.ref())
                .ifPresent(s -> sheet.html.text(" ").element("span", "setting", sheet.get("report.setting", s)));
        sheet.html.close();
    }

    private void missing(Layer layer) {
        sheet.html.open("tr", "layer-" + layer.id() + " missing");
        layer(layer);
        sheet.html.open("td", "muted", "colspan", "4");
        for (OpenLayer open : ranked.facts().open().getOrDefault(ranked.finding(), List.of())) {
            if (open.layer() == layer) {
                sheet.html.text(sheet.say(open.text()));
                if (!open.command().isEmpty()) {
                    sheet.html.text(" ").element("code", "", open.command());
                }
            }
        }
        sheet.html.close().end();
    }

    /** The lines around the culprit, if its source was found. */
    void excerpt() {
        CodePoint culprit = ranked.finding().culprit();
        Optional<SourceHit> found = source(ranked);
        if (culprit == null || found.isEmpty()) {
            return;
        }
        SourceText text = found.get().text();
        int line = found.get().line();
        sheet.html.open("figure", "source", "id", source.orElseThrow());
        sheet.html.open("figcaption").element("b", "", culprit.label());
        sheet.html
                .element("span", "muted small", " " + Legible.name(text.location()))
                .close();
        sheet.html.open("pre", "", "tabindex", "0");
        int from = Math.max(1, line - EXCERPT);
        int to = Math.min(text.lines().size(), line + EXCERPT);
        for (int n = from; n <= to; n++) {
            sheet.html.open("span", n == line ? "line hot" : "line").element("i", "", String.valueOf(n));
            sheet.html.text(Legible.cut(text.line(n), LONGEST_LINE)).close();
        }
        sheet.html.close().end();
    }
}
