package dev.auger.importers.source.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.FrameKind;
import dev.auger.model.source.SourceQuestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "at a.b.C.m(C.java:12)                       | a.b.C       | m     | C.java | 12",
                "\tat app//a.b.C$D.<init>(C.java:3)          | a.b.C$D     | <init>| C.java | 3",
                "java.base@25/java.util.HashMap.get(HashMap.java:565) | java.util.HashMap | get | HashMap.java | 565",
                "at app/shop@1.0/a.b.C.m(C.java:12)          | a.b.C       | m     | C.java | 12",
                "at a.C.m(C.java:12) ~[c-1.0.jar:1.0]        | a.C         | m     | C.java | 12",
                "at a.C.m(Unknown Source)                    | a.C         | m     | -      | -1",
                "at a.C.m(Native Method)                     | a.C         | m     | -      | -1",
                "a.b.C.m:87                                  | a.b.C       | m     | -      | 87",
                "a.b.C.m                                     | a.b.C       | m     | -      | -1",
                "a.b.C                                       | a.b.C       | ''    | -      | -1",
                "a.b.C:9                                     | a.b.C       | ''    | -      | 9",
                "a.b.C#m                                     | a.b.C       | m     | -      | -1",
                "a.b.C::m                                    | a.b.C       | m     | -      | -1",
                "a/b/C.m_[j]                                 | a.b.C       | m     | -      | -1",
                "a.UtilKt.run$lambda$0:4                     | a.UtilKt    | run$lambda$0 | - | 4",
                "a.C$$Lambda/0x00007f01.apply(Unknown Source)| a.C$$Lambda/0x00007f01 | apply | - | -1",
            })
    void framesOfTheJvm(String text, String className, String method, String file, int line) {
        SourceQuestion question = FrameText.parse(text).orElseThrow();

        assertThat(question.className()).isEqualTo(className);
        assertThat(question.method()).isEqualTo(method);
        assertThat(question.file()).isEqualTo(file);
        assertThat(question.line()).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource({
        "a.b.C.java:87, a.b, C.java",
        "a/b/C.java:87, a.b, C.java",
        "src/main/java/a/b/C.java:87, a.b, C.java",
        "app/src/main/kotlin/Util.kt:87, '', Util.kt",
        "C.java:87, '', C.java"
    })
    void filesOfAPackage(String text, String packageName, String file) {
        SourceQuestion question = FrameText.parse(text).orElseThrow();

        assertThat(question.className()).isEmpty();
        assertThat(question.packageName()).isEqualTo(packageName);
        assertThat(question.file()).isEqualTo(file);
        assertThat(question.line()).isEqualTo(87);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "net/http.(*conn).serve /usr/local/go/src/net/http/server.go:1991",
                "net/http.(*conn).serve(0xc0001, {0x1, 0x2})\n\t/usr/local/go/src/net/http/server.go:1991 +0x1d"
            })
    void framesOfGo(String text) {
        SourceQuestion question = FrameText.parse(text).orElseThrow();

        assertThat(question.kind()).isEqualTo(FrameKind.GO);
        assertThat(question.method()).isEqualTo("net/http.(*conn).serve");
        assertThat(question.file()).isEqualTo("/usr/local/go/src/net/http/server.go");
        assertThat(question.line()).isEqualTo(1991);
    }

    @ParameterizedTest
    @CsvSource({"libjvm.so+0x6a1, NATIVE", "[libc.so.6], NATIVE", "JavaThread::run(), CPP", "do_syscall_64_[k], KERNEL"
    })
    void machineCode(String text, FrameKind kind) {
        assertThat(FrameText.parse(text).orElseThrow().kind()).isEqualTo(kind);
    }

    @Test
    void theModuleSaysTheVersionOfTheJdk() {
        assertThat(FrameText.parse("java.base@25.0.1/java.lang.Thread.run(Thread.java:1474)")
                        .orElseThrow()
                        .jdk())
                .isEqualTo("25.0.1");
        assertThat(FrameText.parse("app/shop@1.0/a.C.m(C.java:1)").orElseThrow().jdk())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "not a frame at all", "..", "a..b", ".a", "\u0000"})
    void otherTextIsNoFrame(String text) {
        assertThat(FrameText.parse(text)).isEmpty();
    }
}
