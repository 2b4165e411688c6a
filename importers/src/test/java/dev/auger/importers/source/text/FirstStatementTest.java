package dev.auger.importers.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.source.LineMap;
import dev.auger.model.source.SourceText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstStatementTest {

    @ParameterizedTest
    @CsvSource({
        "'int hash() {|  return 1;|}', 2",
        "'int hash() { return 1; }', 1",
        "'int hash()|{|  // why|  /* and|   * how */||  return 1;|}', 7",
        "'void nothing() {|}', 1",
        "'abstract int hash();|int x;', 1",
        "'int hash() {', 1",
    })
    void isTheFirstLineThatDoesSomething(String text, int line) {
        SourceText source =
                new SourceText("A.java", SourceText.Origin.FOLDER, "A.java", List.of(text.split("\\|")), LineMap.SAME);
        assertThat(FirstStatement.of(source, 1)).isEqualTo(line);
    }
}
