package dev.auger.views.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.views.support.TestTexts;
import org.junit.jupiter.api.Test;

class ViasTest {

    @Test
    void whatLeadsOnWithoutAFieldIsSaidInTheReadersLanguage() {
        Texts chinese = TestTexts.chinese();
        assertThat(Vias.words("<local in OrderService.run>", chinese)).isEqualTo("<OrderService.run 的局部变量>");
        assertThat(Vias.words("main <local in Big.<init>>", chinese)).isEqualTo("main <Big.<init> 的局部变量>");
        assertThat(Vias.words("<class>", chinese)).isEqualTo("<类>");
        assertThat(Vias.words("<JNI local>", TestTexts.english())).isEqualTo("<JNI local>");
        assertThat(Vias.words("<local in A.b>", TestTexts.english())).isEqualTo("<local in A.b>");
    }

    @Test
    void theProgramsOwnWordsStay() {
        Texts chinese = TestTexts.chinese();
        assertThat(Vias.words("entries", chinese)).isEqualTo("entries");
        assertThat(Vias.words("[3]", chinese)).isEqualTo("[3]");
        assertThat(Vias.words("List<class>", chinese)).isEqualTo("List<class>");
        assertThat(Vias.words("<T>", chinese)).isEqualTo("<T>");
    }
}
