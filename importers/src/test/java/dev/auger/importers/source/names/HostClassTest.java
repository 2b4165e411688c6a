package dev.auger.importers.source.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostClassTest {

    @ParameterizedTest
    @CsvSource({
        "a.C, a.C, false",
        "a.C$Inner, a.C$Inner, false",
        "a.C$$Lambda/0x00007f, a.C, true",
        "a.C$$Lambda$14/1268066861, a.C, true",
        "a.C/0x00007f, a.C, true",
        "a.C$$SpringCGLIB$$0, a.C, true",
        "a.C$$EnhancerBySpringCGLIB$$1f2e, a.C, true",
        "a.C$$FastClassBySpringCGLIB$$1f2e, a.C, true",
        "a.C$HibernateProxy$Xy, a.C, true",
        "jdk.internal.reflect.DirectMethodHandleAccessor, jdk.internal.reflect.DirectMethodHandleAccessor, false"
    })
    void generatedClassesStandForOthers(String name, String host, boolean generated) {
        HostClass found = HostClass.of(name);

        assertThat(found.name()).isEqualTo(host);
        assertThat(found.generated()).isEqualTo(generated);
        assertThat(found.none()).isNull();
    }

    @Test
    void filesOfFacadesAndObjects() {
        assertThat(Wanted.ofClass("a.UtilKt", null).files()).contains("UtilKt.java", "UtilKt.kt", "Util.kt");
        assertThat(Wanted.ofClass("a.UtilKt$run$1", null).files()).contains("Util.kt");
        assertThat(Wanted.ofClass("kotlin.CollectionsKt___CollectionsKt", null).files())
                .contains("_Collections.kt");
        assertThat(Wanted.ofClass("a.Ledger$", null).files()).contains("Ledger.scala");
        assertThat(Wanted.ofClass("a.C", "Facade.kt").files()).containsExactly("Facade.kt");
        assertThat(Wanted.ofClass("a.C", "../C.java").files())
                .contains("C.java")
                .doesNotContain("../C.java");
    }

    @ParameterizedTest
    @CsvSource({
        "lambda$place$2, place",
        "$anonfun$place$1, place",
        "$anonfun$place$1$adapted, place",
        "place$default, place",
        "place$lambda$0, place",
        "place$lambda-0, place",
        "place-impl, place",
        "a$b$Till$$place, place",
        "lambda$new$0, ''",
        "<clinit>, ''",
        "access$000, ''"
    })
    void methodsOfTheSource(String compiled, String name) {
        assertThat(CompiledMethod.of(compiled).names().stream().findFirst().orElse(""))
                .isEqualTo(name);
    }

    @Test
    void propertiesHaveAccessors() {
        assertThat(CompiledMethod.of("getPrice").names()).contains("getPrice", "price");
    }
}
