package dev.auger.app.capture;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.auger.app.text.Bundles;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class RoomForHeapTest {

    private static final long GIB = 1L << 30;

    @Test
    void aHeapThatDoesNotFitIsNotDumped() {
        assertThatThrownBy(() -> JvmCapture.requireRoom(20 * GIB, 5 * GIB))
                .isInstanceOfSatisfying(CaptureFailure.class, failure -> {
                    String said = new Bundles(Locale.ENGLISH, List.of("capture")).get(failure.phrase());
                    Assertions.assertThat(said).contains("22.3 GiB", "5.0 GiB", "20.0 GiB");
                });
        // Its size and a tenth, and something for others.
        assertThatThrownBy(() -> JvmCapture.requireRoom(20 * GIB, 22 * GIB)).isInstanceOf(CaptureFailure.class);
        assertThatCode(() -> JvmCapture.requireRoom(20 * GIB, 23 * GIB)).doesNotThrowAnyException();
    }
}
