package dev.auger.app.guide;

import dev.auger.analysis.trail.Symptom;
import dev.auger.analysis.trail.layers.LayerWalk;
import dev.auger.model.Layer;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Limit;
import dev.auger.model.trail.Selection;
import dev.auger.views.text.Texts;
import dev.auger.views.wizard.CollectModel;
import dev.auger.views.wizard.FootModel;
import dev.auger.views.wizard.HelpModel;
import dev.auger.views.wizard.HelpModel.Kind;
import dev.auger.views.wizard.HelpModel.Section;
import dev.auger.views.wizard.StepModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands around the page: the steps, the help, and the way on. */
public final class Surroundings {

    private final GuideInput in;
    private final Texts texts;
    private final GuidePage page;
    private final Recipes recipes;

    public Surroundings(GuideInput in, Recipes recipes) {
        this.in = in;
        this.texts = in.texts();
        this.page = in.page();
        this.recipes = recipes;
    }

    public List<StepModel> steps() {
        List<StepModel> steps = new ArrayList<>();
        for (GuidePage each : GuidePage.values()) {
            Layer layer = each.layer();
            if (layer == Layer.THREAD) {
                boolean within = page.layer() != null;
                steps.add(new StepModel(
                        GuidePage.THREAD.id(),
                        each.step(),
                        texts.get("wizard.step.layers"),
                        hops() == 0 ? "" : texts.get("wizard.step.layers.note", hops()),
                        within ? StepModel.State.WITHIN : state(each, GuidePage.CODE),
                        null));
            }
            if (layer == null) {
                steps.add(new StepModel(
                        each.id(),
                        each.step(),
                        texts.get("wizard.step." + each.id()),
                        note(each),
                        state(each, each),
                        null));
            } else if (page.layer() != null) {
                steps.add(new StepModel(
                        each.id(), 0, texts.get("core.question." + each.id()), "", state(each, layer), layer));
            }
        }
        return steps;
    }

    private StepModel.State state(GuidePage each, Layer layer) {
        StepModel.State state = state(each, each);
        boolean taken = in.walk() != null && in.walk().at(layer).chosen().isPresent();
        return state == StepModel.State.DONE && !taken ? StepModel.State.PASSED : state;
    }

    private StepModel.State state(GuidePage from, GuidePage to) {
        return page.compareTo(to) > 0
                ? StepModel.State.DONE
                : page.compareTo(from) < 0 ? StepModel.State.OPEN : StepModel.State.CURRENT;
    }

    private String note(GuidePage each) {
        return switch (each) {
            case SYMPTOM -> {
                Symptom symptom = in.symptom();
                yield symptom == null ? "" : texts.get("wizard.symptom.short." + symptom.id());
            }
            case EVIDENCE ->
                in.items().isEmpty() ? "" : texts.get("window.files", in.items().size());
            case FINDINGS ->
                in.result().findings().isEmpty()
                        ? ""
                        : String.valueOf(in.result().findings().size());
            case THREAD, STACK, ALLOCATION, OBJECT, CODE, CONCLUSION, REPORT -> "";
        };
    }

    private int hops() {
        LayerWalk walk = in.walk();
        if (walk == null) {
            return 0;
        }
        int taken = 0;
        for (Layer layer : Layer.values()) {
            boolean passed = page.compareTo(GuidePage.of(layer)) > 0;
            taken += passed && walk.at(layer).chosen().isPresent() ? 1 : 0;
        }
        return taken;
    }

    public HelpModel help() {
        List<Section> sections = new ArrayList<>();
        switch (page) {
            case SYMPTOM -> {
                text(sections, "wizard.help.symptom");
                for (CollectModel.Need need : new Pages(in, recipes).needs()) {
                    sections.add(new Section(
                            need.present().isEmpty() ? Kind.EVIDENCE : Kind.EVIDENCE_THERE,
                            need.name(),
                            need.adds(),
                            ""));
                }
            }
            case EVIDENCE -> {
                text(sections, "wizard.help.evidence");
                text(sections, "wizard.help.place." + in.place().id());
                warning(sections, in.place() == RunPlace.GO ? "wizard.warn.go" : "wizard.warn.heap");
            }
            case FINDINGS -> {
                text(sections, "wizard.help.findings");
                sections.add(new Section(Kind.GRADES, texts.get("wizard.help.grades"), "", ""));
            }
            case THREAD, STACK, ALLOCATION, OBJECT, CODE -> {
                text(sections, "wizard.help." + page.id());
                counted()
                        .ifPresent(unit -> sections.add(new Section(
                                Kind.TEXT, texts.get("wizard.help.counted"), texts.get("wizard.counted." + unit), "")));
                sections.add(new Section(Kind.GRADES, texts.get("wizard.help.grades"), "", ""));
                exact(sections);
            }
            case CONCLUSION -> {
                sections.add(new Section(
                        Kind.TEXT,
                        texts.get("wizard.help.verify.title"),
                        texts.get("wizard.help.verify.text"),
                        recipes.command(
                                Recipes.needs(in.symptom(), place()).getFirst(), in.symptom(), place(), pid())));
            }
            case REPORT -> text(sections, "wizard.help.report");
        }
        sections.add(new Section(Kind.TEXT, texts.get("wizard.help.command"), "", command()));
        return new HelpModel(sections);
    }

    private RunPlace place() {
        return in.ofGo() ? RunPlace.GO : in.place();
    }

    private String pid() {
        return in.pid().isEmpty() ? "PID" : in.pid();
    }

    private void text(List<Section> sections, String key) {
        sections.add(new Section(Kind.TEXT, texts.get(key + ".title"), texts.get(key + ".text"), ""));
    }

    private void warning(List<Section> sections, String key) {
        sections.add(new Section(Kind.WARNING, "", texts.get(key), ""));
    }

    /** What the shares on the page count: whoever does not know the event has to be told. */
    private Optional<String> counted() {
        Layer layer = page.layer();
        LayerWalk walk = in.walk();
        return layer == null || walk == null
                ? Optional.empty()
                : walk.at(layer).chosen().flatMap(c -> LayerPages.counted(c.hop()));
    }

    /** What would make the allocation's hop to the object exact, where it was not recorded. */
    private void exact(List<Section> sections) {
        if (page != GuidePage.ALLOCATION && page != GuidePage.OBJECT) {
            return;
        }
        for (Limit limit : in.result().limits()) {
            if (limit.code().equals("needs.oldobject")) {
                sections.add(new Section(
                        Kind.TEXT, texts.get("wizard.help.exact"), texts.get(limit.text()), limit.command()));
            }
        }
    }

    /** The same question on the command line. */
    public String command() {
        LayerWalk walk = in.walk();
        Layer layer = page.layer();
        Selection before =
                walk == null || layer == null ? Selection.NONE : walk.at(layer).before();
        return in.commands().of(page, in.finding().orElse(null), before).text();
    }

    public FootModel foot() {
        boolean layer = page.layer() != null;
        boolean candidate = layer
                && in.walk() != null
                && in.walk().at(page.layer()).chosen().isPresent();
        boolean read = in.items().stream().anyMatch(i -> i.evidence() != null);
        boolean stuck = page == GuidePage.EVIDENCE && !read;
        return new FootModel(
                layer
                        ? texts.get("wizard.foot.hops", hops())
                        : texts.get("wizard.foot.step", page.step(), GuidePage.STEPS),
                page == GuidePage.SYMPTOM ? "" : texts.get("wizard.foot.back"),
                layer ? texts.get("wizard.foot.view") : "",
                candidate ? texts.get("wizard.foot.skip") : "",
                texts.get(next(candidate)),
                stuck ? texts.get("wizard.foot.nofile") : "");
    }

    private String next(boolean candidate) {
        return switch (page) {
            case SYMPTOM, EVIDENCE -> "wizard.foot.next";
            case FINDINGS -> in.finding().map(Finding::key).isPresent() ? "wizard.foot.follow" : "wizard.foot.alone";
            case THREAD, STACK, ALLOCATION, OBJECT, CODE -> candidate ? "wizard.foot.take" : "wizard.foot.next";
            case CONCLUSION -> "wizard.foot.report";
            case REPORT -> in.saved().isEmpty() ? "wizard.report.save" : "wizard.foot.done";
        };
    }
}
