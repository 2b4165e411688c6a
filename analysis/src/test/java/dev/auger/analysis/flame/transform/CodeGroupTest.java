package dev.auger.analysis.flame.transform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import org.junit.jupiter.api.Test;

class CodeGroupTest {

    private static Frame of(String className) {
        return new Frame(className, "m", null, 1, FrameKind.JAVA);
    }

    @Test
    void groupsAreToldByPackage() {
        assertThat(CodeGroup.JDK.has(of("java.util.HashMap"))).isTrue();
        assertThat(CodeGroup.JDK.has(of("javassist.Loader"))).isFalse();
        assertThat(CodeGroup.REFLECTION.has(of("java.lang.reflect.Method"))).isTrue();
        assertThat(CodeGroup.REFLECTION.has(of("com.shop.$Proxy12"))).isTrue();
        assertThat(CodeGroup.REFLECTION.has(of("com.shop.Cart$$SpringCGLIB$$0")))
                .isTrue();
        assertThat(CodeGroup.FRAMEWORKS.has(of("io.netty.channel.nio.NioEventLoop")))
                .isTrue();
        assertThat(CodeGroup.FRAMEWORKS.has(of("com.shop.Cart"))).isFalse();
    }
}
