package dev.auger.app.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureFolderTest {

    @TempDir
    Path parent;

    private String named(String name) {
        return String.valueOf(CaptureCase.folder(parent, name).getFileName());
    }

    @Test
    void isNamedAfterWhatRuns() {
        assertThat(named("Load.java-4711")).isEqualTo("Load-4711");
        assertThat(named("orders-2.1.jar-4711")).isEqualTo("orders-2.1.jar-4711");
        assertThat(named("shop.orders/shop.orders.Server-4711")).isEqualTo("shop.orders.Server-4711");
        assertThat(named("go-::1")).isEqualTo("go-_1");
        assertThat(named("...")).isEqualTo("capture");
    }

    @Test
    void ofALongNameWholePackagesGo() {
        assertThat(named("com.example.infrastructure.messaging.consumers.internal.OrderConsumerApplication-4711"))
                .isEqualTo("messaging.consumers.internal.OrderConsumerApplication-4711");
        assertThat(named("x".repeat(100) + "-4711")).hasSize(60).endsWith("x-4711");
    }

    @Test
    void doesNotTakeOneThatIsThere() throws Exception {
        Files.createDirectory(parent.resolve("Load-4711"));
        assertThat(named("Load.java-4711")).isEqualTo("Load-4711-2");
    }
}
