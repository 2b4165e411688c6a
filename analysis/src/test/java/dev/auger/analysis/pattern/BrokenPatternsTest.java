package dev.auger.analysis.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.pattern.format.PatternFile;
import dev.auger.analysis.pattern.format.PatternReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong in a file of patterns is said with its line and column; the rest of the file stands. */
final class BrokenPatternsTest {

    private static final String HEAD = """
            format: 1
            patterns:
              - id: MY-0
                title: Workers wait
                remedy: Use a limit.
                jvm:
                  from: threads
                  where: frames has "app.*"
                  hint: count >= 5
            """;

    private static List<String> problems(String text) {
        PatternFile file = PatternReader.read("my.yaml", text);
        return Catalogue.of(List.of(file)).problems().stream()
                .map(p -> p.place()
                        + ' '
                        + p.text().key().replace("pattern.problem.", "")
                        + ' '
                        + p.text().arguments())
                .toList();
    }

    private static String second(String clause) {
        return HEAD + """
              - id: MY-1
                title: Another
                remedy: Another.
                jvm:
            """ + clause.indent(6);
    }

    @Test
    void aFileThatIsRightHasNoProblems() {
        assertThat(problems(HEAD)).isEmpty();
        assertThat(PatternReader.read("my.yaml", HEAD).patterns()).hasSize(1);
    }

    @Test
    void anUnknownFactNamesTheNearestAndTheRestStands() {
        String text = second("from: threads\nwhere: framse has \"app.*\"\nhint: count >= 5");

        assertThat(problems(text)).containsExactly("my.yaml:15:14 fact.near [framse, frames]");
        assertThat(PatternReader.read("my.yaml", text).patterns())
                .extracting(p -> p.id())
                .containsExactly("MY-0");
    }

    @Test
    void aPlaceInsideAConditionOverSeveralLinesIsExact() {
        assertThat(problems(second("from: threads\nhint: >-\n  count >= 5 and\n  sahre >= 10%")))
                .containsExactly("my.yaml:17:9 fact.near [sahre, share]");
    }

    @Test
    void unknownTablesKeysAndWordsNameTheNearest() {
        assertThat(problems(second("from: theads\nhint: count >= 5")))
                .containsExactly("my.yaml:14:13 table.near [theads, threads]");
        assertThat(problems(second("from: threads\nhnit: count >= 5")))
                .containsExactly("my.yaml:15:7 key.near [hnit, hint]");
        assertThat(problems(second("from: threads\nhint: count >= 5") + "    severity: hihg\n"))
                .containsExactly("my.yaml:16:15 severity.near [hihg, high]");
        assertThat(problems(second("rule: threads.verdct")))
                .containsExactly("my.yaml:14:13 rule.near [threads.verdct, threads.verdict]");
    }

    @Test
    void wrongTypesAreSaid() {
        assertThat(problems(second("from: threads\nwhere: name >= 5\nhint: count >= 5")))
                .containsExactly("my.yaml:15:14 type [number, text]");
        assertThat(problems(second("from: threads\nhint: count"))).containsExactly("my.yaml:15:13 type [flag, number]");
        assertThat(problems(second("from: threads\nhint: .field >= 5")))
                .containsExactly("my.yaml:15:13 nofields [.field]");
    }

    @Test
    void signsThatMeanNothingAreSaid() {
        assertThat(problems(second("from: threads\nhint: count >= 5 and")))
                .containsExactly("my.yaml:15:27 unexpected [\u23ce]");
        assertThat(problems(second("from: threads\nhint: (count >= 5")))
                .containsExactly("my.yaml:15:24 expected [), \u23ce]");
        assertThat(problems(second("from: threads\nhint: count ? 5"))).containsExactly("my.yaml:15:19 character [?]");
        assertThat(problems(second("from: threads\nwith: {least: many}\nhint: count >= least")))
                .first()
                .isEqualTo("my.yaml:15:21 number [many]");
    }

    @Test
    void idsStandOnce() {
        assertThat(problems(HEAD + HEAD.substring(HEAD.indexOf("  - id"))))
                .containsExactly("my.yaml:10:5 twice [MY-0, 3]");
        PatternFile one = PatternReader.read("a.yaml", HEAD);
        PatternFile two = PatternReader.read("b.yaml", HEAD);
        assertThat(Catalogue.of(List.of(one, two)).problems())
                .extracting(p -> p.place())
                .containsExactly("b.yaml:3:5");
    }

    @Test
    void aPatternOfOnesOwnReplacesOneOfOurs() {
        PatternFile own = PatternReader.read("my.yaml", HEAD.replace("MY-0", "L001-1"));
        Catalogue both = Catalogue.builtIn().with(List.of(own));

        assertThat(both.problems()).isEmpty();
        assertThat(both.patterns()).hasSize(275);
        assertThat(both.find("L001-1").orElseThrow().place().file()).isEqualTo("my.yaml");
    }

    @Test
    void missingTextsAreSaid() {
        assertThat(problems(HEAD.replace("    title: Workers wait\n", "")))
                .containsExactly("my.yaml:3:5 missing [title]");
        assertThat(problems(HEAD.replace("Workers wait", "\"\""))).containsExactly("my.yaml:4:12 blank [title]");
        assertThat(problems(HEAD.replace("format: 1\n", ""))).containsExactly("my.yaml:1:1 missing [format]");
        assertThat(problems(HEAD.replace("format: 1", "format: 7"))).containsExactly("my.yaml:1:9 format [7, 1]");
        assertThat(problems("")).containsExactly("my.yaml:1:1 empty []");
        assertThat(problems("just words")).containsExactly("my.yaml:1:1 map []", "my.yaml:1:1 missing [format]");
    }

    @Test
    void whatIsTheSameAsItselfIsTheSameAsNothing() {
        String circle = """
            format: 1
            patterns:
              - id: A
                title: A
                remedy: A
                same-as: B
              - id: B
                title: B
                remedy: B
                same-as: A
              - id: C
                title: C
                remedy: C
                same-as: NOWHERE
            """;
        assertThat(problems(circle))
                .containsExactly(
                        "my.yaml:3:5 sameas [A, B]", "my.yaml:7:5 sameas [B, A]", "my.yaml:11:5 sameas [C, NOWHERE]");
    }

    @Test
    void hostileFilesEndSoon() {
        StringBuilder laughs = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
        for (char c = 'b'; c < 'p'; c++) {
            laughs.append(c).append(": &").append(c).append(" [");
            laughs.append(("*" + (char) (c - 1) + ',').repeat(9)).append("x]\n");
        }
        assertThat(problems(laughs.toString())).hasSize(1).first().asString().contains("alias");
        assertThat(problems("[".repeat(100_000))).hasSize(1).first().asString().contains("nested");
        assertThat(problems("format: 1\npatterns: " + "x".repeat(2_000_000)))
                .containsExactly("my.yaml:1:1 long [1048576]");
        assertThat(problems(second("from: threads\nhint: " + "(".repeat(3000) + "true" + ")".repeat(3000))))
                .hasSize(1)
                .first()
                .asString()
                .contains("longcondition");
        assertThat(problems(second("from: threads\nhint: " + "(".repeat(900) + "true" + ")".repeat(900))))
                .hasSize(1)
                .first()
                .asString()
                .contains("deep");
        assertThat(problems("key: value\n\tkey: ["))
                .hasSize(1)
                .first()
                .asString()
                .contains("yaml");
        assertThat(problems("- &x *x")).hasSize(1);
    }
}
