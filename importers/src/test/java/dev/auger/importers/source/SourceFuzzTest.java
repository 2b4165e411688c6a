package dev.auger.importers.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.auger.importers.classfile.ClassLines;
import dev.auger.importers.classfile.Smap;
import dev.auger.importers.source.names.CompiledMethod;
import dev.auger.importers.source.names.FrameText;
import dev.auger.importers.source.names.HostClass;
import dev.auger.importers.source.names.Wanted;
import dev.auger.importers.source.text.MethodSpans;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes of a class, the name of a frame or the text of a file: an answer. {@code JAZZER_FUZZ=1} looks for more. */
class SourceFuzzTest {

    static Stream<Arguments> seeds() throws IOException {
        Path folder = Files.createTempDirectory("fuzz");
        byte[] type = Files.readAllBytes(Shop.classes(folder.resolve("classes")).resolve("shop/Till.class"));
        byte[] damaged = type.clone();
        Arrays.fill(damaged, damaged.length / 2, damaged.length / 2 + 40, (byte) 0xff);
        byte[] text = Shop.SOURCE.getBytes(StandardCharsets.UTF_8);
        byte[] map =
                "SMAP\nA.kt\nKotlin\n*S Kotlin\n*F\n+ 1 A.kt\na/A\n*L\n1#1,3:1\n*E".getBytes(StandardCharsets.UTF_8);
        byte[] frame = "at java.base@25/a.C$$Lambda/0x01.m(C.java:12)".getBytes(StandardCharsets.UTF_8);
        return Stream.of(type, damaged, Arrays.copyOf(type, type.length / 2), text, map, frame, new byte[0])
                .map(bytes -> Arguments.arguments((Object) bytes));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "60s")
    void anyBytesAreAnAnswer(byte[] bytes) {
        ClassLines.of(bytes).ifPresent(lines -> assertThat(lines.has("m", -1)).isFalse());
        String text = new String(bytes, StandardCharsets.UTF_8);
        Smap.parse(text).ifPresent(map -> map.origin(3));
        FrameText.parse(text).ifPresent(question -> {
            HostClass host = HostClass.of(question.className());
            assertThat(Wanted.ofClass(host.name(), question.file()).files())
                    .noneMatch(f -> f.indexOf('/') >= 0 && f.contains(".."));
        });
        for (String file : new String[] {"A.java", "A.kt", "a.go"}) {
            MethodSpans.of(file, text.lines().toList()).where(CompiledMethod.of("m"), 1);
        }
    }
}
