package dev.auger.analysis.threads;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class GoCodeTest {

    @Test
    void theRuntimeAndTheStandardLibraryAreNotOwn() {
        assertThat(GoCode.isOwn("runtime.gopark")).isFalse();
        assertThat(GoCode.isOwn("net/http.(*conn).serve")).isFalse();
        assertThat(GoCode.isOwn("golang.org/x/net/http2.(*Transport).RoundTrip"))
                .isFalse();
        assertThat(GoCode.isOwn("")).isFalse();
        assertThat(GoCode.isOwn("_start")).isFalse();
    }

    @Test
    void mainAndModulesAre() {
        assertThat(GoCode.isOwn("main.startWorker")).isTrue();
        assertThat(GoCode.isOwn("example.com/shop/order.(*Book).Place.func1")).isTrue();
        assertThat(GoCode.isOwn("shop/order.Place")).isTrue();
    }
}
