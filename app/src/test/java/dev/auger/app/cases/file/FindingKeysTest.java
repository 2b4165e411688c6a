package dev.auger.app.cases.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingKeysTest {

    @Test
    void aNoteFollowsItsMethodToAnotherLine() {
        assertThat(keys(List.of("hot@a.B.c:7"), "hot@a.B.c:9", "hot@a.B.d:7")).containsExactly("hot@a.B.c:9");
    }

    @Test
    void whatFitsStaysAndWhatCouldBeSeveralToo() {
        assertThat(keys(List.of("hot@a.B.c:7"), "hot@a.B.c:7", "hot@a.B.c:9")).containsExactly("hot@a.B.c:7");
        assertThat(keys(List.of("hot@a.B.c:7"), "hot@a.B.c:8", "hot@a.B.c:9")).containsExactly("hot@a.B.c:7");
        assertThat(keys(List.of("hot@a.B.c:7", "hot@a.B.c:9"), "hot@a.B.c:9", "hot@a.B.c:8"))
                .containsExactly("hot@a.B.c:8", "hot@a.B.c:9");
        assertThat(keys(List.of("deadlock", "gone@x.Y.z:1"), "retention@a.B.c:1"))
                .containsExactly("deadlock", "gone@x.Y.z:1");
    }

    private static List<String> keys(List<String> notes, String... findings) {
        return FindingKeys.adopted(
                        notes.stream()
                                .map(key -> new CaseFile.FindingNote(key, CaseFile.Verdict.CONFIRMED, ""))
                                .toList(),
                        List.of(findings))
                .stream()
                .map(CaseFile.FindingNote::finding)
                .toList();
    }
}
