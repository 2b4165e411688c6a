package dev.auger.importers.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.importers.source.names.CompiledMethod;
import dev.auger.importers.source.text.MethodSpans.Where;
import java.util.List;
import org.junit.jupiter.api.Test;

class MethodSpansTest {

    private static final List<String> JAVA = """
            package a;
            @Named({"class Wrong {", "b"})
            public final class Till<T> implements Runnable {
                // void comment() {
                private final String text = "void string() {";
                private static final int[] TABLE = {1, 2};
                static {
                    System.gc();
                }
                Till(int a) {
                    this.a = a;
                }
                @Override
                public void run() {
                    if (a > 1) {
                        for (;;) { work(); }
                    }
                    char c = '{';
                    Runnable r = new Runnable() {
                        public void inner() {
                            work();
                        }
                    };
                }
                abstract <X extends T> int declared(int a,
                        int b);
                enum Kind {
                    A(1) { int price() { return 1; } },
                    B(2);
                    Kind(int n) {}
                }
                record Pair(int left, int right) {
                    Pair {
                        check(left);
                    }
                }
            }
            """.lines().toList();

    private static final List<String> KOTLIN = """
            package a
            class Till(val price: Int) {
                val total: Int
                    get() = price * 2
                fun add(n: Int) = n + 1
                fun <T> List<T>.each(block: (T) -> Unit) {
                    for (x in this) { block(x) }
                    println("${add(1)} fun wrong() {")
                }
                companion object {
                    fun make() = Till(1)
                }
            }
            inline fun twice(f: () -> Int): Int {
                return f() * 2
            }
            """.lines().toList();

    @Test
    void methodsOfJava() {
        MethodSpans spans = MethodSpans.of("Till.java", JAVA);

        assertThat(where(spans, "run", 16)).isEqualTo(Where.INSIDE);
        assertThat(where(spans, "run", 11)).isEqualTo(Where.ELSEWHERE);
        assertThat(where(spans, "inner", 21)).isEqualTo(Where.INSIDE);
        assertThat(where(spans, "lambda$run$0", 16)).isEqualTo(Where.INSIDE);
        assertThat(where(spans, "<init>", 5)).isEqualTo(Where.INSIDE);
        assertThat(where(spans, "<clinit>", 8)).isEqualTo(Where.INSIDE);
        assertThat(where(spans, "<init>", 1)).isEqualTo(Where.ELSEWHERE);
        assertThat(where(spans, "price", 28)).isEqualTo(Where.INSIDE);
        assertThat(where(spans, "access$000", 3)).isEqualTo(Where.UNSAID);
        // A bridge has the line of its class, an accessor that of its record.
        assertThat(where(spans, "run", 3)).isEqualTo(Where.UNSAID);
        assertThat(where(spans, "left", 32)).isEqualTo(Where.UNSAID);
        assertThat(where(spans, "comment", 16)).isEqualTo(Where.ELSEWHERE);
        assertThat(spans.declaration(CompiledMethod.of("declared"), "Till")).isEqualTo(25);
        assertThat(spans.declaration(CompiledMethod.of(""), "Pair")).isEqualTo(32);
        assertThat(spans.declares("Kind")).isTrue();
        assertThat(spans.declares("Wrong")).isFalse();
    }

    @Test
    void functionsOfKotlin() {
        MethodSpans spans = MethodSpans.of("Till.kt", KOTLIN);

        assertThat(where(spans, "getTotal", 4)).isEqualTo(Where.INSIDE);
        assertThat(where(spans, "add", 5)).isEqualTo(Where.INSIDE);
        assertThat(where(spans, "add", 7)).isEqualTo(Where.ELSEWHERE);
        assertThat(where(spans, "each", 8)).isEqualTo(Where.INSIDE);
        assertThat(where(spans, "make", 11)).isEqualTo(Where.INSIDE);
        assertThat(where(spans, "twice", 15)).isEqualTo(Where.INSIDE);
        assertThat(where(spans, "wrong", 8)).isEqualTo(Where.ELSEWHERE);
    }

    @Test
    void annotationsBelongToWhatTheyStandBefore() {
        List<String> text = List.of(
                "fun one() = 1",
                "",
                "/** . */",
                "@Suppress(\"X\")",
                "@Other",
                "fun two(a: Int? = null) = 2",
                "@Api",
                "object Hook : Base<String> {",
                "  override fun install(s: String) {}",
                "}");
        MethodSpans spans = MethodSpans.of("A.kt", text);

        assertThat(where(spans, "two$default", 4)).isEqualTo(Where.INSIDE);
        assertThat(where(spans, "two$$forInline", 4)).isEqualTo(Where.INSIDE);
        // A bridge has the line of its class, which is that of the annotation.
        assertThat(where(spans, "install", 7)).isEqualTo(Where.UNSAID);
        assertThat(where(spans, "<init>", 7)).isEqualTo(Where.INSIDE);
        assertThat(spans.declaration(CompiledMethod.of(""), "Hook")).isEqualTo(8);
        assertThat(where(spans, "two", 3)).isEqualTo(Where.ELSEWHERE);
        assertThat(spans.declaration(CompiledMethod.of("two"), "AKt")).isEqualTo(6);
    }

    @Test
    void methodsOfAnonymousClassesAmongArguments() {
        List<String> text = List.of(
                "def later(a: Int) = new Cancellable {",
                "  once(",
                "    a,",
                "    new Runnable {",
                "      override def run(): Unit = {",
                "        try work()",
                "      }",
                "    })",
                "}",
                "class Head(val price: Int)");
        MethodSpans spans = MethodSpans.of("A.scala", text);

        assertThat(where(spans, "run", 6)).isEqualTo(Where.INSIDE);
        assertThat(where(spans, "later", 6)).isEqualTo(Where.INSIDE);
        assertThat(where(spans, "price", 10)).isNotEqualTo(Where.ELSEWHERE);
    }

    @Test
    void functionsOfGo() {
        List<String> text =
                List.of("package s", "func (l *Ledger) Add(n int) {", "\tl.n += n", "}", "func Other() {", "}");
        MethodSpans spans = MethodSpans.of("ledger.go", text);

        assertThat(where(spans, "Add", 3)).isEqualTo(Where.INSIDE);
        assertThat(where(spans, "Other", 3)).isEqualTo(Where.ELSEWHERE);
    }

    @Test
    void functionsOfGoAreNamedWithTheirPackageAndWhatIsInsideThem() {
        assertThat(CompiledMethod.ofGo("main.load").names()).containsExactly("load");
        assertThat(CompiledMethod.ofGo("example.com/v2.shop/order.(*Book).Place.func1.2").names())
                .containsExactly("Place");
        assertThat(CompiledMethod.ofGo("main.Map[go.shape.int].gowrap1").names()).containsExactly("Map");
        assertThat(CompiledMethod.ofGo("main.init.0").names()).containsExactly("init");
        assertThat(CompiledMethod.ofGo("main.(*Book).Place-fm").names()).containsExactly("Place");
    }

    @Test
    void anyTextIsLookedAt() {
        for (String text :
                List.of("", "{", "}}}}", "((((", "\"", "\"\"\"", "'", "/*", "class", "fun", "'\\", "class A {\"${\"")) {
            for (String file : List.of("A.java", "A.kt", "a.go")) {
                assertThat(where(MethodSpans.of(file, List.of(text)), "m", 1)).isNotNull();
            }
        }
    }

    private static Where where(MethodSpans spans, String method, int line) {
        return spans.where(CompiledMethod.of(method), line);
    }
}
