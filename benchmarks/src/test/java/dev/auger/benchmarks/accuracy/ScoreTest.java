package dev.auger.benchmarks.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreTest {
    private static final Place LINE = new Place("some.where.Shop", "sell", "Shop.java", 12);
    private static final Place ALSO = new Place("some.where.Till", "ring", "Till.java", 40);

    @Test
    void theAcceptedLineCountsAtItsPlace() throws IOException {
        Score score = defect(
                0.4,
                culprit("some.where.Shop", "sell", "Shop.java", 13),
                culprit("some.where.Till", "ring", "Till.java", 40));

        assertThat(score.lineRank()).isEqualTo(2);
        assertThat(score.methodRank()).isEqualTo(1);
        assertThat(score.rightFirst()).isFalse();
        assertThat(score.wrongFirst()).isTrue();
        assertThat(score.confident()).isFalse();
        assertThat(score.squaredError()).isCloseTo(0.16, within(1e-9));
    }

    @Test
    void theFirstPlaceIsJudgedByItsConfidence() throws IOException {
        Score score = defect(0.9, culprit("some.where.Shop", "sell", "some/where/Shop.java", 12));

        assertThat(score.rightFirst()).isTrue();
        assertThat(score.wrongFirst()).isFalse();
        assertThat(score.confident()).isTrue();
        assertThat(score.squaredError()).isCloseTo(0.01, within(1e-9));
    }

    @Test
    void lambdasAndNestedClassesCountAsWhereTheyAreWritten() throws IOException {
        Score score = defect(0.5, culprit("some.where.Shop$1", "lambda$sell$0", "Shop.java", 99));

        assertThat(score.lineRank()).isZero();
        assertThat(score.methodRank()).isEqualTo(1);
        assertThat(Place.ofFrame("A", "lambda$new$3", "A.java", 1).method()).isEqualTo("<init>");
        assertThat(Place.ofFrame("A", "lambda$static$3", "A.java", 1).method()).isEqualTo("<clinit>");
    }

    @Test
    void theSameFileOfAnotherPackageIsAnotherFile() throws IOException {
        assertThat(defect(0.5, culprit("else.where.Shop", "sell", "Shop.java", 12))
                        .lineRank())
                .isZero();
    }

    @Test
    void withoutAFileTheClassStandsForIt() throws IOException {
        String culprit = "{\"class\":\"%s\",\"method\":\"sell\",\"file\":null,\"line\":12}";

        assertThat(defect(0.5, culprit.formatted("some.where.Shop$Desk")).lineRank())
                .isEqualTo(1);
        assertThat(defect(0.5, culprit.formatted("some.where.Till")).lineRank()).isZero();
    }

    @Test
    void aConclusionWithoutCodeIsNoAnswer() throws IOException {
        Score score = defect(0.8, "null");

        assertThat(score.lineRank()).isZero();
        assertThat(score.wrongFirst()).isTrue();
    }

    @Test
    void hintsDoNotCount() throws IOException {
        Conclusion.Said said = Conclusion.read("{\"conclusions\":[],\"hints\":["
                + conclusion(0.3, culprit("some.where.Shop", "sell", "Shop.java", 12)) + "],\"limits\":[]}");
        Score score = new Score(service("memory", LINE), 25, said, 1, "");

        assertThat(score.lineRank()).isZero();
        assertThat(score.hintRank()).isEqualTo(1);
        assertThat(score.wrongFirst()).isFalse();
    }

    @Test
    void whatIsNoAnswerOfInvestigateIsRefused() {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> Conclusion.read("{\"error\":1}"));
    }

    @Test
    void totalsCountEachProgram() throws IOException {
        String right = culprit("some.where.Shop", "sell", "Shop.java", 12);
        String near = culprit("some.where.Shop", "sell", "Shop.java", 13);
        Totals totals = Totals.of(List.of(
                defect(0.8, right),
                defect(0.6, right),
                defect(0.5, near, near, near, right),
                new Score(service("cpu", LINE), 17, Conclusion.Said.NOTHING, 1, ""),
                healthy(0.75, near),
                new Score(service(Service.HEALTHY), 25, Conclusion.Said.NOTHING, 3, "")));

        assertThat(totals.defects()).isEqualTo(4);
        assertThat(totals.lineFirst()).isEqualTo(2);
        assertThat(totals.lineThree()).isEqualTo(2);
        assertThat(totals.methodThree()).isEqualTo(3);
        assertThat(totals.wrongFirst()).isEqualTo(1);
        assertThat(totals.healthy()).isEqualTo(2);
        assertThat(totals.healthyClaimed()).isEqualTo(1);
        assertThat(totals.healthyConfident()).isEqualTo(1);
        assertThat(totals.confidentShare()).isCloseTo(0.5, within(1e-9));
        assertThat(totals.brier()).isCloseTo((0.04 + 0.16 + 0.25 + 0.5625) / 4, within(1e-9));
        assertThat(totals.mostCpu()).isEqualTo(3);
    }

    private static Score defect(double confidence, String... culprits) throws IOException {
        return new Score(service("memory", LINE, ALSO), 25, said(confidence, culprits), 1, "");
    }

    private static Score healthy(double confidence, String... culprits) throws IOException {
        return new Score(service(Service.HEALTHY), 25, said(confidence, culprits), 1, "");
    }

    private static Service service(String kind, Place... answers) {
        return new Service(Path.of("shop"), kind, "it stops", "some.where.Shop", 17, false, List.of(answers));
    }

    private static Conclusion.Said said(double confidence, String... culprits) throws IOException {
        StringBuilder json = new StringBuilder("{\"conclusions\":[");
        for (int i = 0; i < culprits.length; i++) {
            json.append(i == 0 ? "" : ",").append(conclusion(confidence, culprits[i]));
        }
        return Conclusion.read(json.append("],\"hints\":[],\"limits\":[]}").toString());
    }

    private static String conclusion(double confidence, String culprit) {
        return "{\"rank\":1,\"pattern\":\"p\",\"confidence\":" + confidence + ",\"culprit\":" + culprit + "}";
    }

    private static String culprit(String type, String method, String file, int line) {
        return "{\"class\":\"%s\",\"method\":\"%s\",\"file\":\"%s\",\"line\":%d}".formatted(type, method, file, line);
    }
}
