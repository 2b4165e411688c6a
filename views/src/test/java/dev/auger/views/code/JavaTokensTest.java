package dev.auger.views.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JavaTokensTest {

    private static List<String> tokens(String... lines) {
        List<String> source = List.of(lines);
        List<List<JavaTokens.Span>> spans = JavaTokens.of(source);
        return java.util.stream.IntStream.range(0, lines.length)
                .boxed()
                .flatMap(i -> spans.get(i).stream()
                        .filter(s -> s.kind() != JavaTokens.Kind.PLAIN)
                        .map(s -> s.kind() + ":" + lines[i].substring(s.start(), s.end())))
                .toList();
    }

    @Test
    void wordsAreThoseOfTheLanguage() {
        assertThat(kinds("func go fun val", Language.GO)).containsExactly("func", "go");
        assertThat(kinds("func go fun val", Language.KOTLIN)).containsExactly("fun", "val");
        assertThat(kinds("trait given def", Language.SCALA)).containsExactly("trait", "given", "def");
        assertThat(kinds("func", Language.of("A.java"))).isEmpty();
        assertThat(Language.of("x/build.gradle")).isEqualTo(Language.GROOVY);
    }

    private static List<String> kinds(String line, Language language) {
        return JavaTokens.of(List.of(line), language).getFirst().stream()
                .filter(s -> s.kind() == JavaTokens.Kind.KEYWORD)
                .map(s -> line.substring(s.start(), s.end()))
                .toList();
    }

    @Test
    void aRawTextOfGoSpansLines() {
        List<List<JavaTokens.Span>> spans = JavaTokens.of(List.of("x := `a", "func` + y"), Language.GO);
        assertThat(spans.get(0).getLast().kind()).isEqualTo(JavaTokens.Kind.STRING);
        assertThat(spans.get(1).getFirst()).isEqualTo(new JavaTokens.Span(0, 5, JavaTokens.Kind.STRING));
    }

    @Test
    void keywordsTypesAndNumbers() {
        assertThat(tokens("private static final Map<Key> X1 = new HashMap<>(0x1F, 2.5e3);"))
                .containsExactly(
                        "KEYWORD:private",
                        "KEYWORD:static",
                        "KEYWORD:final",
                        "TYPE:Map",
                        "TYPE:Key",
                        "KEYWORD:new",
                        "TYPE:HashMap",
                        "NUMBER:0x1F",
                        "NUMBER:2.5e3");
    }

    @Test
    void stringsWithQuotesInThemAndCharacters() {
        assertThat(tokens("a(\"x \\\" // no comment\", '\\'');"))
                .containsExactly("STRING:\"x \\\" // no comment\"", "STRING:'\\''");
    }

    @Test
    void commentsAndTextBlocksSpanLines() {
        assertThat(tokens("int a; /* one", "two */ int b; // rest"))
                .containsExactly("KEYWORD:int", "COMMENT:/* one", "COMMENT:two */", "KEYWORD:int", "COMMENT:// rest");
        assertThat(tokens("var t = \"\"\"", "  new x", "  \"\"\"; return"))
                .containsExactly("KEYWORD:var", "STRING:\"\"\"", "STRING:  new x", "STRING:  \"\"\"", "KEYWORD:return");
    }

    @Test
    void aStringThatIsNotClosedEndsWithItsLine() {
        assertThat(tokens("x = \"open", "return")).containsExactly("STRING:\"open", "KEYWORD:return");
    }

    @Test
    void annotationsAndGapFreeSpans() {
        assertThat(tokens("@Override void f()")).containsExactly("ANNOTATION:@Override", "KEYWORD:void");
        String line = "  if (a) return List.of(1, \"b\"); // c";
        int at = 0;
        for (JavaTokens.Span span : JavaTokens.of(List.of(line)).getFirst()) {
            assertThat(span.start()).isEqualTo(at);
            at = span.end();
        }
        assertThat(at).isEqualTo(line.length());
    }
}
