package dev.auger.importers.stacks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymbolNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            java/util/HashMap.get                   | java.util.HashMap          | get
            java.util.HashMap.get                   | java.util.HashMap          | get
            java.util.HashMap$Node.<init>           | java.util.HashMap$Node     | <init>
            Main.main                               | Main                       | main
            Ljava/util/HashMap;::get                | java.util.HashMap          | get
            java/util/HashMap:::get                 | java.util.HashMap          | get
            Lio/netty/A$B;.run                      | io.netty.A$B               | run
            io/netty/A$B:.run                       | io.netty.A$B               | run
            Lcom/XXX::yyy                           | com.XXX                    | yyy
            LBusy:::main                            | Busy                       | main
            LBusy;::main                            | Busy                       | main
            void java.util.HashMap.clear()          | java.util.HashMap          | clear
            int a.B.c(int, java.lang.String)        | a.B                        | c
            a.B$$Lambda/0x00007f0001.run            | a.B$$Lambda/0x00007f0001   | run
            a/B$$Lambda$14.run                      | a.B$$Lambda$14             | run
            kotlin.Foo.bar-impl                     | kotlin.Foo                 | bar-impl
            """)
    void javaNamesBecomeClassAndMethod(String text, String className, String method) {
        Frame frame = SymbolNames.frame(text, FrameKind.UNKNOWN);
        assertThat(frame.className()).isEqualTo(className);
        assertThat(frame.method()).isEqualTo(method);
        assertThat(frame.kind()).isEqualTo(FrameKind.JAVA);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            net/http.ListenAndServe
            net/http.(*conn).serve
            main.main
            runtime.goexit
            [libc.so.6]
            std::vector<int>::push_back
            JavaCalls::call_helper
            __kmalloc_reserve.isra.26
            perf_pmu_enable.part.0
            exports.makeInfallible/<
            foo bar.baz
            (anonymous)
            a
            .
            A.
            .a
            """)
    void everythingElseStaysTheTextItIs(String text) {
        Frame frame = SymbolNames.frame(text, FrameKind.UNKNOWN);
        assertThat(frame.className()).isEmpty();
        assertThat(frame.method()).isEqualTo(text);
        assertThat(frame.qualifiedName()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"a/b/c.d, a.b.c, d", "a.b.c, a.b, c"})
    void whatIsSaidToBeJavaMayHaveAnyName(String text, String className, String method) {
        Frame frame = SymbolNames.frame(text, FrameKind.INTERPRETED);
        assertThat(frame.className()).isEqualTo(className);
        assertThat(frame.method()).isEqualTo(method);
        assertThat(frame.kind()).isEqualTo(FrameKind.INTERPRETED);
    }
}
