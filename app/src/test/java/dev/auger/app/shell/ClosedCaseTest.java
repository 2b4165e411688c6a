package dev.auger.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** What a case held is let go of when the case is closed: the window outlives many cases. */
class ClosedCaseTest extends OwnStageTest {

    private static final Path EVIDENCE = Path.of(System.getProperty("auger.root"), "sample/evidence");

    @Test
    void nothingOfTheWindowRefersToAClosedCase() throws Exception {
        interact(() -> window.open(List.of(EVIDENCE.resolve("parcels.jfr"), EVIDENCE.resolve("threads-1.txt"))));
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, window::isSettled);
        interact(() -> window.wizard().open());
        interact(() -> window.wizard().leave());
        WeakReference<Session> session = new WeakReference<>(window.session());
        WeakReference<CaseModel> model = new WeakReference<>(window.model());
        interact(window::closeCase);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
            System.gc();
            return session.refersTo(null) && model.refersTo(null);
        });
        assertThat(model.refersTo(null)).isTrue();
    }
}
