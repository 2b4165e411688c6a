package dev.auger.analysis.trail.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.trail.rule.OwnCode;
import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnFramesTest {

    private final OwnFrames own = new OwnFrames(OwnCode.byDefault());

    @ParameterizedTest
    @ValueSource(
            strings = {"main.main", "main.(*server).serve", "github.com/shop/store.(*Cache).Put", "shop/store.Put"})
    void ownCodeOfGo(String function) {
        assertThat(own.test(new Frame("", function, null, 1, FrameKind.GO))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "runtime.gopark",
                "net/http.(*conn).serve",
                "sync.(*Mutex).Lock",
                "os/signal.loop",
                "time.Sleep",
                "go.uber.org/zap.(*Logger).Info"
            })
    void theStandardLibraryOfGoAndWidespreadModules(String function) {
        assertThat(own.test(new Frame("", function, null, 1, FrameKind.GO))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.lang.Thread", "java.util.HashMap"})
    void theJdk(String className) {
        assertThat(own.test(new Frame(className, "run", null, 1, FrameKind.JAVA)))
                .isFalse();
    }
}
