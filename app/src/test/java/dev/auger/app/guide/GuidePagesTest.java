package dev.auger.app.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.heap.AccumulationPoints;
import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.trail.Investigator;
import dev.auger.analysis.trail.Symptom;
import dev.auger.analysis.trail.layers.LayerQuestion;
import dev.auger.analysis.trail.layers.LayerWalk;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.OwnCode;
import dev.auger.app.cases.CaseItem;
import dev.auger.app.cases.GuidedState;
import dev.auger.app.text.Bundles;
import dev.auger.importers.Importers;
import dev.auger.importers.source.SourceFinder;
import dev.auger.model.Evidence;
import dev.auger.model.EvidenceSet;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.job.Job;
import dev.auger.model.job.Progress;
import dev.auger.model.source.LineTrust;
import dev.auger.model.source.SourceHit;
import dev.auger.model.source.SourceText;
import dev.auger.model.trail.Selection;
import dev.auger.views.wizard.CollectModel;
import dev.auger.views.wizard.ConclusionModel;
import dev.auger.views.wizard.FindingsModel;
import dev.auger.views.wizard.FootModel;
import dev.auger.views.wizard.LayerModel;
import dev.auger.views.wizard.PageModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the pages say of the recorded sample, and of nothing at all. */
class GuidePagesTest {

    private static final Path SAMPLE = Path.of(System.getProperty("auger.root"), "sample");
    private static final List<CaseItem> ITEMS = new ArrayList<>();
    private static final Recipes RECIPES = new Recipes(false);
    private static EvidenceSet evidence;
    private static Investigator.Result result;

    @BeforeAll
    static void read() throws Exception {
        List<Evidence> read = new ArrayList<>();
        try (Stream<Path> files = Files.list(SAMPLE.resolve("evidence"))) {
            for (Path file : files.sorted().toList()) {
                Evidence one = new Importers().open(file, Job.quiet(), snapshot -> {});
                read.add(one);
                ITEMS.add(item(file, one));
            }
        }
        evidence = EvidenceSet.of(read);
        result = Investigator.run(new Investigation(evidence, true, OwnCode.byDefault(), Job.quiet()));
    }

    private static CaseItem item(Path file, Evidence one) {
        return new CaseItem(
                ITEMS.size(),
                file.getFileName().toString(),
                file,
                CaseItem.State.READ,
                new Progress(1, 1, Progress.Unit.BYTES),
                null,
                one,
                null,
                Job.quiet());
    }

    @AfterAll
    static void close() {
        ITEMS.forEach(i -> i.evidence().close());
    }

    private static GuidedState state(GuidePage page, Map<String, String> chosen) {
        return new GuidedState("memory", page.id(), "", chosen, List.of("again"));
    }

    private static GuideInput input(GuidedState state, Locale locale, @Nullable SourceText source) {
        GuideInput bare = new GuideInput(
                state,
                ITEMS,
                evidence,
                result,
                false,
                null,
                null,
                List.of(),
                null,
                "",
                List.of(),
                "",
                new Bundles(locale));
        HeapSnapshot heap = evidence.heap().orElseThrow();
        HeapAnalysis analysis = HeapAnalysis.of(heap, Job.quiet());
        LayerWalk walk = LayerWalk.of(
                new LayerQuestion(
                        evidence,
                        bare.finding().orElse(null),
                        Symptom.MEMORY,
                        state.chosen(),
                        Selection.NONE,
                        analysis,
                        AccumulationPoints.find(heap, analysis, 0.02, Job.quiet()),
                        OwnCode.byDefault()),
                Job.quiet());
        return new GuideInput(
                state,
                ITEMS,
                evidence,
                result,
                false,
                walk,
                source == null ? null : new SourceHit(source, -1, LineTrust.of(LineTrust.Reason.NO_CLASS)),
                List.of(),
                null,
                "",
                List.of(),
                "",
                new Bundles(locale));
    }

    private static PageModel page(GuidePage page) {
        return new Pages(input(state(page, Map.of()), Locale.ENGLISH, null), RECIPES).page();
    }

    @Test
    void theLeakIsFollowedFirstBecauseMemoryHurts() {
        FindingsModel findings = (FindingsModel) page(GuidePage.FINDINGS);
        assertThat(findings.conclusions().getFirst().title())
                .isEqualTo("SubscriptionRegistry.subscriptions grows and nothing frees it");
        assertThat(findings.chosen())
                .isEqualTo(findings.conclusions().getFirst().key());
        assertThat(findings.why()).contains("what hurts");
        GuideInput latency = new GuideInput(
                new GuidedState("hang", "findings", "", Map.of(), List.of()),
                ITEMS,
                evidence,
                result,
                false,
                null,
                null,
                List.of(),
                null,
                "",
                List.of(),
                "",
                new Bundles(Locale.ENGLISH));
        assertThat(latency.finding().orElseThrow().pattern()).isEqualTo("lock-contention");
    }

    @Test
    void aLayersPageHasShareGradeEvidenceAndAlternatives() {
        LayerModel model = (LayerModel) page(GuidePage.OBJECT);
        LayerModel.Card card = model.card();
        assertThat(card.value()).isEqualTo("SubscriptionRegistry.subscriptions");
        assertThat(card.figure()).endsWith(" %");
        assertThat(card.why()).anyMatch(w -> w.source().contains("parcels.hprof.gz") && w.link() == 0);
        assertThat(card.against()).isNotEmpty();
        assertThat(model.others()).isNotEmpty();
        assertThat(model.others().getFirst().digit()).isEqualTo(2);
        LayerModel thread = (LayerModel) page(GuidePage.THREAD);
        assertThat(thread.card().error()).contains("n = ").contains("95 %");
    }

    @Test
    void theConclusionShowsTheLineAndWhatToDo() throws Exception {
        GuideInput bare = input(state(GuidePage.CONCLUSION, Map.of()), Locale.ENGLISH, null);
        var place = new Conclusions(bare).place();
        SourceText source = SourceFinder.of(List.of(SAMPLE.resolve("src")))
                .find(place.className(), place.file(), Job.quiet())
                .orElseThrow();
        ConclusionModel model = (ConclusionModel) new Pages(
                        input(state(GuidePage.CONCLUSION, Map.of()), Locale.ENGLISH, source), RECIPES)
                .page();
        assertThat(model.source().stream().filter(ConclusionModel.SourceRow::culprit))
                .singleElement()
                .satisfies(row -> assertThat(row.text()).containsAnyOf("new Subscription(", "subscriptions.put("));
        assertThat(model.checks()).anyMatch(c -> c.id().equals("again") && c.done());
        assertThat(model.checks()).anyMatch(c -> c.id().equals("change") && !c.done());
        assertThat(model.trail()).hasSize(5).allMatch(ConclusionModel.Stop::chosen);
        assertThat(model.wrong()).contains(model.place());
    }

    @Test
    void ownChoicesAreConcludedAsSuch() {
        ConclusionModel model = (ConclusionModel) new Pages(
                        input(
                                state(GuidePage.CONCLUSION, Map.of("object", "DwellTimes.windows")),
                                Locale.ENGLISH,
                                null),
                        RECIPES)
                .page();
        assertThat(model.cause()).startsWith("Your trail ends at ");
        assertThat(model.checks()).noneMatch(c -> c.id().equals("change"));
    }

    @Test
    void digitsAndArrowsChooseWhatThePageOffers() {
        GuideInput symptoms = input(new GuidedState("", "symptom", "", Map.of(), List.of()), Locale.ENGLISH, null);
        assertThat(GuideKeys.digit(symptoms, 3).symptom()).isEqualTo("hang");
        assertThat(GuideKeys.digit(symptoms, 0).symptom()).isEqualTo(GuideSteps.UNKNOWN);
        assertThat(GuideKeys.digit(symptoms, 9)).isEqualTo(symptoms.state());
        assertThat(GuideKeys.beside(symptoms, 1)).isEqualTo(1);

        GuideInput findings = input(state(GuidePage.FINDINGS, Map.of()), Locale.ENGLISH, null);
        assertThat(GuideKeys.digit(findings, 2).finding())
                .isEqualTo(findings.findings().get(1).key());
        assertThat(GuideKeys.beside(findings, 1)).isEqualTo(2);
        assertThat(GuideKeys.beside(findings, -1)).isEqualTo(1);

        GuideInput objects = input(state(GuidePage.OBJECT, Map.of()), Locale.ENGLISH, null);
        assertThat(GuideKeys.digit(objects, 2).chosen()).containsKey("object");
        assertThat(GuideKeys.digit(objects, 8)).isEqualTo(objects.state());
        assertThat(GuideKeys.digit(input(state(GuidePage.REPORT, Map.of()), Locale.ENGLISH, null), 1)
                        .page())
                .isEqualTo("report");
    }

    @Test
    void everyPageHasItsWordsInBothLanguages() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            for (GuidePage page : GuidePage.values()) {
                for (Map<String, String> chosen : List.of(Map.<String, String>of(), Map.of("thread", ""))) {
                    GuideInput in = input(state(page, chosen), locale, null);
                    Surroundings around = new Surroundings(in, RECIPES);
                    String all = new Pages(in, RECIPES).page() + " " + around.help() + around.foot() + around.steps();
                    assertThat(all)
                            .as(page + " " + locale)
                            .doesNotContain("wizard.")
                            .doesNotContain("Phrase[");
                }
            }
        }
    }

    @Test
    void withoutFilesThePagesSayWhatToRecord() {
        GuidedState begun = new GuidedState("hang", "evidence", "", Map.of(), List.of());
        GuideInput in = new GuideInput(
                begun,
                List.of(),
                EvidenceSet.EMPTY,
                Investigator.Result.EMPTY,
                false,
                null,
                null,
                List.of(),
                RunPlace.KUBERNETES,
                "",
                List.of(),
                "",
                new Bundles(Locale.ENGLISH));
        CollectModel model = (CollectModel) new Pages(in, RECIPES).page();
        assertThat(model.needs().getFirst().command()).contains("kubectl exec POD -- jcmd 1 Thread.print");
        assertThat(model.needs()).allMatch(n -> n.present().isEmpty());
        FootModel foot = new Surroundings(in, RECIPES).foot();
        assertThat(foot.blocked()).isNotEmpty();
        FindingsModel findings = (FindingsModel) new Pages(
                        new GuideInput(
                                GuideSteps.show(begun, GuidePage.FINDINGS),
                                List.of(),
                                EvidenceSet.EMPTY,
                                Investigator.Result.EMPTY,
                                false,
                                null,
                                null,
                                List.of(),
                                null,
                                "",
                                List.of(),
                                "",
                                new Bundles(Locale.ENGLISH)),
                        RECIPES)
                .page();
        assertThat(findings.unable()).isNotEmpty();
    }
}
