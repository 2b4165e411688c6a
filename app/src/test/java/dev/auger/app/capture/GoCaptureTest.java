package dev.auger.app.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small server plays a Go service. */
class GoCaptureTest {

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void end() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private PprofAddress address() throws CaptureFailure {
        return PprofAddress.of("127.0.0.1:" + server.getAddress().getPort());
    }

    private static byte[] profile() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(new byte[100]);
        }
        return out.toByteArray();
    }

    private void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        asked.add(exchange.getRequestURI().toString());
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private GoCapture capture(Job job, long mostBytes, Step... steps) throws CaptureFailure {
        return new GoCapture(address(), new GoPlan(Set.of(steps), 1), job, CaptureWatch.NONE, () -> false, mostBytes);
    }

    @Test
    void everyProfileIsFetchedFromTheAddressGiven() throws Exception {
        byte[] body = profile();
        server.createContext("/debug/pprof/", e -> answer(e, 200, body));
        server.createContext(
                "/debug/pprof/goroutine", e -> answer(e, 200, text("goroutine 1 [running]:\nmain.main()\n")));
        Captured captured = new GoCapture(
                        address(),
                        new GoPlan(GoPlan.usual().profiles(), 1),
                        Job.quiet(),
                        CaptureWatch.NONE,
                        () -> false)
                .into(folder.resolve("go"));
        assertThat(captured.failures()).isEmpty();
        assertThat(captured.files())
                .extracting(f -> f.getFileName().toString())
                .containsExactly(
                        "goroutines.txt", "heap.pb.gz", "allocs.pb.gz", "block.pb.gz", "mutex.pb.gz", "cpu.pb.gz");
        assertThat(asked)
                .containsExactly(
                        "/debug/pprof/goroutine?debug=2",
                        "/debug/pprof/heap",
                        "/debug/pprof/allocs",
                        "/debug/pprof/block",
                        "/debug/pprof/mutex",
                        "/debug/pprof/profile?seconds=1");
        assertThat(Files.readAllBytes(captured.files().get(1))).isEqualTo(body);
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        server.createContext("/debug/pprof/heap", e -> {
            e.getResponseHeaders()
                    .set("Location", "http://127.0.0.1:" + server.getAddress().getPort() + "/elsewhere");
            answer(e, 302, new byte[0]);
        });
        fails(capture(Job.quiet(), 1 << 20, Step.GO_HEAP), "redirect");
        assertThat(asked).containsExactly("/debug/pprof/heap");
    }

    @Test
    void whatIsNoProfileIsNotKeptAndTheRestIs() throws Exception {
        byte[] body = profile();
        server.createContext("/debug/pprof/heap", e -> answer(e, 200, text("<html>log in</html>")));
        server.createContext("/debug/pprof/block", e -> answer(e, 404, text("no")));
        server.createContext("/debug/pprof/mutex", e -> answer(e, 200, body));
        Captured captured = capture(Job.quiet(), 1 << 20, Step.GO_HEAP, Step.GO_BLOCK, Step.GO_MUTEX)
                .into(folder.resolve("go"));
        assertThat(captured.files()).extracting(f -> f.getFileName().toString()).containsExactly("mutex.pb.gz");
        assertThat(captured.failures()).extracting(CaptureFailure::code).containsExactly("no-profile", "status");
        assertThat(captured.folder()).isDirectoryNotContaining("glob:**heap*");
    }

    @Test
    void aBodyWithoutEndIsCut() throws Exception {
        server.createContext("/debug/pprof/heap", e -> {
            e.sendResponseHeaders(200, 0);
            try (e) {
                while (end.getCount() > 0) {
                    e.getResponseBody().write(new byte[1 << 12]);
                }
            }
        });
        fails(capture(Job.quiet(), 1 << 16, Step.GO_HEAP), "large");
    }

    @Test
    void aSilentServiceCanBeCancelled() throws Exception {
        Job job = Job.quiet();
        server.createContext("/debug/pprof/profile", e -> {
            job.cancel();
            try {
                end.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        GoCapture capture = capture(job, 1 << 20, Step.GO_CPU);
        assertThatThrownBy(() -> capture.into(folder.resolve("go"))).isInstanceOf(JobCancelled.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatIsThereIsKeptWithoutTheProfileThatTakesItsTime() throws Exception {
        byte[] body = profile();
        AtomicBoolean enough = new AtomicBoolean();
        server.createContext("/debug/pprof/mutex", e -> answer(e, 200, body));
        server.createContext("/debug/pprof/profile", e -> {
            enough.set(true);
            try {
                end.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        Captured captured = new GoCapture(
                        address(),
                        new GoPlan(Set.of(Step.GO_MUTEX, Step.GO_CPU), 600),
                        Job.quiet(),
                        CaptureWatch.NONE,
                        enough::get)
                .into(folder.resolve("go"));
        assertThat(captured.files()).extracting(f -> f.getFileName().toString()).containsExactly("mutex.pb.gz");
        assertThat(captured.failures()).isEmpty();
    }

    @Test
    void aNameOfNoHost() throws Exception {
        PprofAddress nowhere = PprofAddress.of("nowhere.invalid:6060");
        fails(new GoCapture(nowhere, GoPlan.usual(), Job.quiet(), CaptureWatch.NONE, () -> false), "connect-host");
    }

    @Test
    void aServiceThatIsNotThere() throws Exception {
        PprofAddress gone = address();
        server.stop(0);
        GoCapture capture = new GoCapture(gone, GoPlan.usual(), Job.quiet(), CaptureWatch.NONE, () -> false);
        fails(capture, "connect-refused");
    }

    private void fails(GoCapture capture, String code) {
        assertThatThrownBy(() -> capture.into(folder.resolve("go")))
                .isInstanceOfSatisfying(
                        CaptureFailure.class, e -> assertThat(e.code()).isEqualTo(code));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void addressesAsPeopleWriteThem() throws Exception {
        assertThat(PprofAddress.of("localhost:6060").base()).hasToString("http://localhost:6060/debug/pprof/");
        assertThat(PprofAddress.of(" http://h:1/debug/pprof ").base()).hasToString("http://h:1/debug/pprof/");
        assertThat(PprofAddress.of("https://h/x/debug/pprof/heap?debug=1").base())
                .hasToString("https://h/x/debug/pprof/");
        for (String wrong : List.of("", "ftp://h/", "file:///etc/passwd", "http://u:p@h/", "http://")) {
            assertThatThrownBy(() -> PprofAddress.of(wrong))
                    .isInstanceOfSatisfying(
                            CaptureFailure.class, e -> assertThat(e.code()).isEqualTo("address"));
        }
    }
}
