package dev.auger.views.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.ThreadRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class WantedThreadsTest {

    private final WantedThreads ofRecording =
            new WantedThreads(List.of(new ThreadRef("api-1", 31, 700, false, "main")));

    @Test
    void aThreadOfADumpIsFoundByWhatBothFilesKnow() {
        assertThat(ofRecording.contains(new ThreadRef("api-1", 31, -1, false, null)))
                .isTrue();
        assertThat(ofRecording.contains(new ThreadRef("renamed", -1, 700, false, null)))
                .isTrue();
        assertThat(ofRecording.contains(new ThreadRef("api-1", -1, -1, false, null)))
                .isTrue();
    }

    @Test
    void anotherIdIsAnotherThreadWhateverItsName() {
        assertThat(ofRecording.contains(new ThreadRef("api-1", 32, -1, false, null)))
                .isFalse();
        assertThat(ofRecording.contains(new ThreadRef("", -1, -1, false, null))).isFalse();
    }
}
