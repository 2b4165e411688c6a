package dev.auger.importers.classfile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceMapTest {

    private static final String MAP = """
            SMAP
            Use.kt
            Kotlin
            *S Kotlin
            *F
            + 1 Use.kt
            a/UseKt
            2 Plain.kt
            *L
            1#1,100:1
            10#2,3:101
            20:104,2
            *E
            """;

    @Test
    void linesOfOtherFiles() {
        Smap map = Smap.parse(MAP).orElseThrow();

        assertThat(map.origin(5)).contains(new Smap.Place("Use.kt", "a/UseKt", 5));
        assertThat(map.origin(103)).contains(new Smap.Place("Plain.kt", null, 12));
        // The file is that of the line before if none is named.
        assertThat(map.origin(105)).contains(new Smap.Place("Plain.kt", null, 20));
        assertThat(map.origin(106)).isEmpty();
        assertThat(map.call(5)).isEmpty();
    }

    @Test
    void whatIsNoMapIsNone() {
        assertThat(Smap.parse("")).isEmpty();
        assertThat(Smap.parse("SMAP")).isEmpty();
        assertThat(Smap.parse("SMAP\na\nKotlin\n*S Kotlin\n*L\nx:y\n1#9:99999999999\n1,-1:4\n*E")
                        .orElseThrow()
                        .origin(4))
                .isEmpty();
    }
}
