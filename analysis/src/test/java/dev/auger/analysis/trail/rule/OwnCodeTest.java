package dev.auger.analysis.trail.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.fixtures.MadeRecording;
import org.junit.jupiter.api.Test;

class OwnCodeTest {

    private final OwnCode ownCode = OwnCode.byDefault();

    @Test
    void librariesAndTheJdkAreNotOnesOwn() {
        assertThat(ownCode.test("java.util.HashMap$Node")).isFalse();
        assertThat(ownCode.test("org.springframework.web.Servlet")).isFalse();
        assertThat(ownCode.test("byte[]")).isFalse();
        assertThat(ownCode.test("")).isFalse();
        assertThat(ownCode.test("$Proxy12")).isFalse();
    }

    @Test
    void everythingElseIs() {
        assertThat(ownCode.test("com.acme.shop.Cart")).isTrue();
        assertThat(ownCode.test("javaparser.Mine")).isTrue();
        assertThat(ownCode.test("Main")).isTrue();
    }

    @Test
    void theTopOwnFrameIsTheOneNearestTheLeaf() {
        MadeRecording recording = new MadeRecording()
                .cpu(0, "t", "java.lang.Thread.run;a.Server.loop:4;a.Map.put:9;java.util.HashMap.put:1");
        assertThat(ownCode.topOwnFrame(recording.stacks(), 0)).isEqualTo(1);
        MadeRecording jdkOnly = new MadeRecording().cpu(0, "t", "java.lang.Thread.run;java.util.HashMap.put:1");
        assertThat(ownCode.topOwnFrame(jdkOnly.stacks(), 0)).isEqualTo(-1);
    }
}
