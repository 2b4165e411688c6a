package dev.auger.importers.stacks.folded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.importers.stacks.Read;
import dev.auger.model.EvidenceKind;
import dev.auger.model.FrameKind;
import dev.auger.model.Recording;
import dev.auger.model.error.UnrecognisedInput;
import dev.auger.model.recording.SampleKind;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedTest {

    @Test
    void addsUpStacks() {
        try (Recording profile = Read.text("# comment\n// another\na;b;c 1\na;b;c 1\r\na;b;d 4\na;b 5\nalone 3\n")) {
            assertThat(Read.stacks(profile)).isEqualTo(Map.of("a;b;c", 2L, "a;b;d", 4L, "a;b", 5L, "alone", 3L));
            assertThat(profile.passport().kind()).isEqualTo(EvidenceKind.FOLDED);
            assertThat(profile.passport().complete()).isTrue();
            assertThat(profile.passport().counts())
                    .containsEntry("samples", 14L)
                    .containsEntry("stacks", 4L);
            assertThat(profile.isTimed()).isFalse();
            assertThat(profile.kinds()).extracting(SampleKind::id).containsExactly("samples");
        }
    }

    @Test
    void marksSayWhatFramesRun() {
        try (Recording profile = Read.text(
                "java/lang/Thread.run_[j];a/B.c_[i];a.B.d_[0];a.B.e_[1];sys_read_[k];read 2\nx;Foo::bar 1\n")) {
            assertThat(Read.frame(profile, "java.lang.Thread.run").kind()).isEqualTo(FrameKind.JAVA);
            assertThat(Read.frame(profile, "a.B.c").kind()).isEqualTo(FrameKind.INLINED);
            assertThat(Read.frame(profile, "a.B.d").kind()).isEqualTo(FrameKind.INTERPRETED);
            assertThat(Read.frame(profile, "a.B.e").kind()).isEqualTo(FrameKind.JAVA);
            assertThat(Read.frame(profile, "sys_read").kind()).isEqualTo(FrameKind.KERNEL);
            assertThat(Read.frame(profile, "read").kind()).isEqualTo(FrameKind.NATIVE);
            assertThat(Read.frame(profile, "Foo::bar").kind()).isEqualTo(FrameKind.CPP);
        }
    }

    @Test
    void aFirstFrameMayBeTheThread() {
        try (Recording profile = Read.text("[main tid=17];a;b 2\n[pool 1 tid=18];a 1\n[dd];a 4\n")) {
            assertThat(profile.threads())
                    .extracting(t -> t.name() + "/" + t.osId())
                    .containsExactly("main/17", "pool 1/18");
            assertThat(Read.stacks(profile)).isEqualTo(Map.of("a;b", 2L, "a", 1L, "[dd];a", 4L));
        }
    }

    @Test
    void decimalsKeepTheirSum() {
        try (Recording profile = Read.text("a;b 0.5\na;c 0.5\na;d 1.25\na;e 0.75\n")) {
            assertThat(Read.total(profile)).isEqualTo(3);
        }
    }

    @Test
    void twoCountsAreTwoKinds() {
        try (Recording profile = Read.text("a;b 10 12\na;c 3 0\na;b c 1 7\n")) {
            assertThat(Read.stacks(profile, "samples")).isEqualTo(Map.of("a;b", 12L, "a;b c", 7L));
            assertThat(Read.stacks(profile, "baseline")).isEqualTo(Map.of("a;b", 10L, "a;c", 3L, "a;b c", 1L));
        }
    }

    @Test
    void aNumberInANameIsNoCount() {
        try (Recording profile = Read.text("a;task 7 12\na;b 5\na;c 6\n")) {
            assertThat(Read.stacks(profile)).containsEntry("a;task 7", 12L);
        }
    }

    @Test
    void junkIsCounted() {
        try (Recording profile = Read.text("a;b 1\na;c 2\nnothing here\na;d 3\n")) {
            assertThat(profile.passport().complete()).isFalse();
            assertThat(profile.passport().diagnostics()).singleElement().satisfies(d -> {
                assertThat(d.code()).isEqualTo("folded.lines");
                assertThat(d.offset()).isEqualTo(12);
                assertThat(d.lostBytes()).isEqualTo(12);
            });
        }
    }

    @Test
    void aStackCutByTheProfilerAndOneWithoutFramesComeBack() {
        try (Recording profile = Read.text("[truncated];a;b 3\n[no stack] 4\na;b 1\n")) {
            assertThat(Read.stacks(profile)).isEqualTo(Map.of("", 4L, "a;b", 4L));
            assertThat(profile.stacks().truncated(0)).isTrue();
        }
    }

    @Test
    void readsUtf16() {
        byte[] text = "\ufeffa;b;c 1\na;b 2\n".getBytes(StandardCharsets.UTF_16LE);
        try (Recording profile = Read.bytes(text)) {
            assertThat(Read.stacks(profile)).isEqualTo(Map.of("a;b;c", 1L, "a;b", 2L));
        }
    }

    @Test
    void aLongStackIsCutAtItsRoot() {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            line.append("f").append(i).append(';');
        }
        try (Recording profile = Read.text(line + "leaf 2\na;b 1\n")) {
            assertThat(profile.stacks().depth(0)).isEqualTo(4096);
            assertThat(profile.stacks().frameAt(0, 0).method()).isEqualTo("leaf");
            assertThat(profile.stacks().truncated(0)).isTrue();
            assertThat(profile.passport().diagnostics())
                    .extracting(d -> d.code())
                    .containsExactly("stacks.deep");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name;city;street\nAda;Rome;Main street 12\nBob;Oslo;High road 7\nEve;Bonn;Market 3\nJim;Kiel;Dock 9\n",
                "Ada;Rome;Main street 12\nBob;Oslo;High road 7\nEve;Bonn;Market 3\nJim;Kiel;Dock 9\nKim;Lima;Sun 4\n",
                "1;2;3 4\n5;6;7 8\n",
                ";;; 4\n;;; 5\n",
                "just a text; of words\nand more of it\nhere and there 3\n",
                "foo 12\nbar 13\n",
                "int a = 1; b = 2\nint c = 3;\n"
            })
    void tablesAndTextsAreNoStacks(String text) {
        assertThat(Read.failure(text)).isInstanceOf(UnrecognisedInput.class);
    }
}
