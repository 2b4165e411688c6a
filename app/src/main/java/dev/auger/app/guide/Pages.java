package dev.auger.app.guide;

import dev.auger.analysis.trail.Symptom;
import dev.auger.app.cases.CaseItem;
import dev.auger.app.text.FailureTexts;
import dev.auger.model.Layer;
import dev.auger.model.Passport;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Phrase;
import dev.auger.views.shell.FindingCard;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.wizard.CollectModel;
import dev.auger.views.wizard.FindingsModel;
import dev.auger.views.wizard.PageModel;
import dev.auger.views.wizard.ReportModel;
import dev.auger.views.wizard.SymptomModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the pages around the layers say. */
public final class Pages {

    private static final int DIGITS = 9;
    private static final int FILES = 8;

    private final GuideInput in;
    private final Texts texts;
    private final Recipes recipes;

    public Pages(GuideInput in, Recipes recipes) {
        this.in = in;
        this.texts = in.texts();
        this.recipes = recipes;
    }

    /** The page that is shown. */
    public PageModel page() {
        GuidePage page = in.page();
        return switch (page) {
            case SYMPTOM -> symptoms();
            case EVIDENCE -> collect();
            case FINDINGS -> findings();
            case THREAD, STACK, ALLOCATION, OBJECT, CODE -> new LayerPages(in, recipes).page(page);
            case CONCLUSION -> new Conclusions(in).page();
            case REPORT -> report();
        };
    }

    private SymptomModel symptoms() {
        List<SymptomModel.Option> options = new ArrayList<>();
        for (Symptom symptom : ORDER) {
            options.add(new SymptomModel.Option(
                    symptom.id(),
                    icon(symptom),
                    texts.get("wizard.symptom." + symptom.id()),
                    texts.get("wizard.symptom.detail." + symptom.id()),
                    layers(symptom),
                    texts.get("wizard.symptom.best." + symptom.id())));
        }
        return new SymptomModel(
                options,
                texts.get("wizard.symptom.unsure"),
                texts.get("wizard.symptom.unsure.detail"),
                in.state().symptom().equals(GuideSteps.UNKNOWN),
                in.state().symptom());
    }

    /** In the order the cards stand, which is that of the digit keys. */
    public static final List<Symptom> ORDER =
            List.of(Symptom.MEMORY, Symptom.CPU, Symptom.HANG, Symptom.LATENCY, Symptom.THREADS, Symptom.GC);

    private static String icon(Symptom symptom) {
        return switch (symptom) {
            case MEMORY -> "trending-up";
            case CPU -> "cpu";
            case HANG -> "pause-circle";
            case LATENCY -> "clock";
            case THREADS -> "users";
            case GC -> "refresh-cw";
        };
    }

    private static Set<Layer> layers(Symptom symptom) {
        return switch (symptom) {
            case MEMORY -> EnumSet.allOf(Layer.class);
            case CPU -> EnumSet.of(Layer.THREAD, Layer.STACK, Layer.CODE);
            case HANG, THREADS -> EnumSet.of(Layer.THREAD, Layer.STACK, Layer.OBJECT, Layer.CODE);
            case LATENCY -> EnumSet.of(Layer.THREAD, Layer.STACK, Layer.ALLOCATION, Layer.CODE);
            case GC -> EnumSet.of(Layer.THREAD, Layer.ALLOCATION, Layer.OBJECT, Layer.CODE);
        };
    }

    private CollectModel collect() {
        List<CollectModel.Choice> places = new ArrayList<>();
        for (RunPlace place : RunPlace.values()) {
            places.add(
                    new CollectModel.Choice(place.id(), texts.get("wizard.place." + place.id()), place == in.place()));
        }
        List<CollectModel.Choice> pids = new ArrayList<>();
        if (in.place() == RunPlace.LOCAL) {
            for (GuideInput.LocalJvm jvm : in.pids()) {
                pids.add(new CollectModel.Choice(
                        jvm.pid(), jvm.pid() + ' ' + jvm.name(), jvm.pid().equals(in.pid())));
            }
        }
        boolean read = in.items().stream().anyMatch(i -> i.evidence() != null);
        return new CollectModel(
                places,
                pids,
                needs(),
                files(),
                in.busy()
                        ? texts.get("wizard.evidence.busy")
                        : in.items().size() > FILES
                                ? texts.get("wizard.evidence.more", in.items().size() - FILES)
                                : "",
                texts.get(read ? "wizard.evidence.enough" : "wizard.evidence.none"));
    }

    /** The first few; those that were refused or are damaged before the others. */
    private List<CollectModel.File> files() {
        List<CollectModel.File> files =
                new ArrayList<>(in.items().stream().map(this::file).toList());
        if (files.size() > FILES) {
            files.sort(Comparator.comparing(CollectModel.File::state).reversed());
        }
        return files.subList(0, Math.min(FILES, files.size()));
    }

    /** The evidence asked for, with what the case has of it. */
    List<CollectModel.Need> needs() {
        Symptom symptom = in.symptom();
        List<CollectModel.Need> needs = new ArrayList<>();
        for (Need need : Recipes.needs(symptom, in.place())) {
            needs.add(new CollectModel.Need(
                    need.tag(),
                    texts.get("wizard.need." + need.id()),
                    texts.get("wizard.adds." + need.id()),
                    recipes.command(need, symptom, in.place(), in.pid().isEmpty() ? "PID" : in.pid()),
                    present(need)));
        }
        return needs;
    }

    private String present(Need need) {
        return in.items().stream()
                .filter(i -> i.evidence() != null
                        && need.isMetBy(i.evidence().passport().kind()))
                .map(CaseItem::name)
                .collect(Collectors.joining(texts.get("list.comma")));
    }

    private CollectModel.File file(CaseItem item) {
        ImportFailure failure = item.failure();
        if (failure != null) {
            return new CollectModel.File(
                    item.name(), texts.get(FailureTexts.phrase(item.name(), failure)), CollectModel.State.REFUSED);
        }
        if (item.state() == CaseItem.State.READING || item.evidence() == null) {
            return new CollectModel.File(item.name(), texts.get("wizard.file.reading"), CollectModel.State.READING);
        }
        Passport passport = item.evidence().passport();
        String layers = passport.answers().stream()
                .sorted()
                .map(l -> texts.get("layer." + l.id()))
                .collect(Collectors.joining(texts.get("list.comma")));
        String answers = layers.isEmpty() ? texts.get("wizard.file.nolayer") : texts.get("wizard.file.answers", layers);
        if (passport.complete()) {
            return new CollectModel.File(item.name(), answers, CollectModel.State.READ);
        }
        return new CollectModel.File(
                item.name(),
                texts.get("wizard.file.partial", passport.diagnostics().size(), answers),
                CollectModel.State.PARTIAL);
    }

    private FindingsModel findings() {
        List<FindingsModel.Row> conclusions = new ArrayList<>();
        List<FindingsModel.Row> hints = new ArrayList<>();
        List<Finding> all = in.findings();
        for (int i = 0; i < all.size(); i++) {
            (all.get(i).level() == Finding.Level.HINT ? hints : conclusions).add(row(all.get(i), i + 1));
        }
        List<FindingsModel.Unable> unable = new Missing(in, recipes).rules();
        String unableTitle = texts.get("wizard.findings.unable");
        if (unable.isEmpty() && conclusions.isEmpty()) {
            unable = more();
            unableTitle = texts.get("wizard.findings.more");
        }
        String note = in.busy()
                ? texts.get("wizard.findings.computing")
                : all.isEmpty()
                        ? texts.get("wizard.findings.nothing")
                        : conclusions.isEmpty()
                                ? texts.get("wizard.findings.onlyhints")
                                : texts.get("wizard.findings.lead");
        return new FindingsModel(
                conclusions,
                hints,
                unableTitle,
                unable,
                in.finding().map(Finding::key).orElse(""),
                note,
                why(all));
    }

    /** What is asked for and not there yet. */
    private List<FindingsModel.Unable> more() {
        return needs().stream()
                .filter(need -> need.present().isEmpty())
                .map(need -> new FindingsModel.Unable(need.name(), need.adds(), need.command()))
                .toList();
    }

    private String why(List<Finding> all) {
        if (all.isEmpty()) {
            return "";
        }
        Finding first = all.getFirst();
        Symptom symptom = in.symptom();
        String ranked = texts.get("wizard.findings.why", percent(first.impact()), percent(first.confidence()));
        return symptom != null && symptom.concerns(first.pattern())
                ? texts.get("wizard.findings.why.symptom", ranked)
                : ranked;
    }

    /** Without decimals: how sure one is is no measurement. */
    private static String percent(double fraction) {
        return Numbers.decimal(fraction * 100, 0) + " %";
    }

    private FindingsModel.Row row(Finding finding, int digit) {
        FindingCard card = FindingCard.of(finding.key(), finding, texts);
        @Nullable Symptom symptom = in.symptom();
        boolean elsewhere = symptom != null && !symptom.concerns(finding.pattern());
        String confidence = texts.get("wizard.confidence", percent(finding.confidence()));
        return new FindingsModel.Row(
                finding.key(),
                digit <= DIGITS ? digit : 0,
                card.title(),
                card.detail(),
                finding.culprit() == null ? "" : finding.culprit().label(),
                elsewhere ? texts.get("wizard.confidence.elsewhere", confidence) : confidence,
                finding.grade(),
                card.against());
    }

    private ReportModel report() {
        Phrase title = in.finding().map(Finding::title).orElse(Phrase.of("wizard.report.nofinding"));
        return new ReportModel(
                texts.get("wizard.report.question"),
                texts.get("wizard.report.text"),
                List.of(
                        texts.get(Phrase.of("wizard.report.part.cause", title)),
                        texts.get(
                                "wizard.report.part.findings",
                                in.result().findings().size()),
                        texts.get("wizard.report.part.files", in.items().size()),
                        texts.get("wizard.report.part.source")),
                in.saved().isEmpty() ? "" : texts.get("wizard.report.saved", in.saved()));
    }
}
