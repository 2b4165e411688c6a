package dev.auger.benchmarks.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFileTest {
    private static final String TEXT = """
            package some.where;

            class Shop {
                static final int SIZE = 3;
                int open = SIZE;

                static {
                    System.out.println("ready");
                }

                Runnable sell(int count) {
                    return new Runnable() {
                        public void run() {
                            System.out.println(count);
                        }
                    };
                }

                static class Till {
                    void ring() {
                        sum(() -> 1);
                        sum(() -> 2);
                    }
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void aSnippetHasALineAndAMethod() throws IOException {
        assertThat(place("return new Runnable")).isEqualTo(new Place("some.where.Shop", "sell", "Shop.java", 12));
        assertThat(place("println(count)")).isEqualTo(new Place("some.where.Shop", "run", "Shop.java", 14));
        assertThat(place("sum(() -> 2)")).isEqualTo(new Place("some.where.Shop", "ring", "Shop.java", 22));
    }

    @Test
    void initializersAreMethodsToo() throws IOException {
        assertThat(place("SIZE = 3").method()).isEqualTo("<clinit>");
        assertThat(place("open = SIZE").method()).isEqualTo("<init>");
        assertThat(place("println(\"ready\")").method()).isEqualTo("<clinit>");
        assertThat(place("class Shop {").method()).isEmpty();
    }

    @Test
    void ofSeveralLinesTheLastCounts() throws IOException {
        assertThat(place("sum(() -> 1);\n            sum").line()).isEqualTo(22);
    }

    @Test
    void aSnippetIsThereOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> place("println")).withMessageContaining("more than one");
        assertThatIllegalArgumentException().isThrownBy(() -> place("print it")).withMessageContaining("has no");
    }

    private Place place(String snippet) throws IOException {
        return new SourceFile(Files.writeString(folder.resolve("Shop.java"), TEXT)).place(snippet);
    }
}
