package dev.auger.app.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OneWindowTest {

    private static final long SETTLE = 3_000;

    private Path folder;
    private Meeting meeting;
    private final List<OneWindow> open = new ArrayList<>();

    @BeforeEach
    void meet() throws IOException {
        // Not JUnit's folder: its name is too long for the address of a socket.
        folder = Files.createTempDirectory("aw");
        meeting = Meeting.in(folder.resolve("m")).orElseThrow();
    }

    @AfterEach
    void tidy() throws IOException {
        open.forEach(OneWindow::close);
        for (String name : List.of("m/window", "m/window.lock", "m", "")) {
            Files.deleteIfExists(folder.resolve(name));
        }
    }

    private OneWindow.Outcome start(BlockingQueue<Wish> taken, String... files) {
        Wish wish = new Wish(List.of(files).stream().map(Path::of).toList());
        OneWindow.Start start = OneWindow.start(meeting, wish, taken::add, SETTLE);
        if (start.window() != null) {
            open.add(start.window());
        }
        return start.outcome();
    }

    @Test
    void theSecondStartGivesItsFilesToTheFirst() throws InterruptedException {
        BlockingQueue<Wish> taken = new LinkedBlockingQueue<>();
        assertThat(start(taken, "/x/a.jfr")).isEqualTo(OneWindow.Outcome.FIRST);
        assertThat(taken).isEmpty();
        assertThat(start(taken, "/x/b.jfr", "/x/\u4E2D \u6587.hprof")).isEqualTo(OneWindow.Outcome.HANDED_OVER);
        assertThat(taken.poll(5, TimeUnit.SECONDS).files())
                .containsExactly(Path.of("/x/b.jfr"), Path.of("/x/\u4E2D \u6587.hprof"));
        assertThat(Doorbell.ring(meeting, new Wish(List.of()))).isTrue();
    }

    @Test
    void ofManyStartsAtOnceOneIsTheFirstAndNoFileIsLost() {
        BlockingQueue<Wish> taken = new LinkedBlockingQueue<>();
        List<CompletableFuture<OneWindow.Outcome>> starts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String file = "/x/" + i;
            starts.add(CompletableFuture.supplyAsync(() -> {
                OneWindow.Start start = OneWindow.start(meeting, new Wish(List.of(Path.of(file))), taken::add, SETTLE);
                if (start.window() != null) {
                    synchronized (open) {
                        open.add(start.window());
                    }
                }
                return start.outcome();
            }));
        }
        List<OneWindow.Outcome> outcomes =
                starts.stream().map(CompletableFuture::join).toList();
        assertThat(outcomes).containsOnlyOnce(OneWindow.Outcome.FIRST);
        assertThat(outcomes).filteredOn(o -> o == OneWindow.Outcome.HANDED_OVER).hasSize(5);
        assertThat(taken).hasSize(5);
    }

    @Test
    void aSocketLeftBehindIsNoWindow() throws IOException {
        try (ServerSocketChannel dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            dead.bind(UnixDomainSocketAddress.of(meeting.socket()));
        }
        assertThat(meeting.socket()).exists();
        assertThat(Doorbell.ring(meeting, new Wish(List.of()))).isFalse();
        assertThat(start(new LinkedBlockingQueue<>())).isEqualTo(OneWindow.Outcome.FIRST);
    }

    @Test
    void whatTheFirstDoesNotTakeGetsItsOwnWindow() {
        OneWindow.Start first = OneWindow.start(meeting, new Wish(List.of()), wish -> false, SETTLE);
        open.add(first.window());
        OneWindow.Start second = OneWindow.start(meeting, new Wish(List.of(Path.of("/x"))), wish -> true, 300);
        assertThat(second.outcome()).isEqualTo(OneWindow.Outcome.ALONE);
    }

    @Test
    void whoClosesLeavesThePlaceToTheNext() {
        BlockingQueue<Wish> taken = new LinkedBlockingQueue<>();
        assertThat(start(taken)).isEqualTo(OneWindow.Outcome.FIRST);
        open.removeFirst().close();
        assertThat(meeting.socket()).doesNotExist();
        assertThat(start(taken)).isEqualTo(OneWindow.Outcome.FIRST);
    }

    @Test
    void nonsenseIsNotTaken() throws IOException {
        BlockingQueue<Wish> taken = new LinkedBlockingQueue<>();
        start(taken);
        for (byte[] said : List.of(
                "GET / HTTP/1.1\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                new byte[] {0x41, 0x55, 0x47, 0x31, 0, 0, 0, 2, 0, 0, 0, 0},
                new byte[] {0x41, 0x55, 0x47, 0x31, 0, 0, 0, 1, 0x7f, 0, 0, 0},
                new byte[] {0x41, 0x55, 0x47, 0x31, 0, 0, 0, 1, 0, 0, 0, 1, 0x7f, 0, 0, 0},
                new byte[] {0x41, 0x55, 0x47, 0x31, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 'x'})) {
            try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(meeting.socket()))) {
                channel.write(ByteBuffer.wrap(said));
                channel.shutdownOutput();
                assertThat(channel.read(ByteBuffer.allocate(1))).isNotEqualTo(1);
            } catch (SocketException e) {
                // Hanging up before all was said is an answer too.
                assertThat(e).hasMessageContaining("reset");
            }
        }
        assertThat(taken).isEmpty();
        assertThat(Doorbell.ring(meeting, new Wish(List.of()))).isTrue();
    }

    @Test
    void wishesSurviveTheWayAndHaveBounds() throws IOException {
        Wish wish = new Wish(List.of(Path.of("/a b"), Path.of("/c")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        wish.write(new DataOutputStream(out));
        assertThat(Wish.read(new DataInputStream(new ByteArrayInputStream(out.toByteArray()))))
                .isEqualTo(wish);
        assertThat(new Wish(java.util.Collections.nCopies(1_001, Path.of("/x"))).fits())
                .isFalse();
        assertThat(new Wish(List.of(Path.of("relative"))).files().getFirst()).isAbsolute();
    }

    @Test
    void onlyAFolderOfTheUsersAloneIsUsed() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(meeting.folder())))
                .isEqualTo("rwx------");
        Files.setPosixFilePermissions(meeting.folder(), PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(Meeting.in(meeting.folder())).isEmpty();
        assertThat(Meeting.in(folder.resolve("x".repeat(120)))).isEmpty();
        Properties system = new Properties();
        system.setProperty("java.io.tmpdir", folder.toString());
        Path state = folder.resolve("s".repeat(120));
        // Too long a name for a socket: the folder for temporary files has to do.
        Meeting found =
                Meeting.of(Map.of("XDG_RUNTIME_DIR", "relative"), system, state).orElseThrow();
        assertThat(found.folder().getParent()).isEqualTo(folder);
        Files.delete(found.folder());
    }

    /** The system gives a dead process's lock back, and its socket is known to be stale. */
    @Test
    void aKilledWindowIsFollowedByTheNextStart() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        meeting.folder().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var said = other.inputReader()) {
            assertThat(said.readLine()).isEqualTo("FIRST");
            assertThat(start(new LinkedBlockingQueue<>(), "/x/late")).isEqualTo(OneWindow.Outcome.HANDED_OVER);
            assertThat(said.readLine()).isEqualTo("/x/late".replace('/', File.separatorChar));
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertThat(meeting.socket()).exists();
        assertThat(start(new LinkedBlockingQueue<>())).isEqualTo(OneWindow.Outcome.FIRST);
    }

    /** Another process that has the window. */
    static final class Holder {

        private Holder() {}

        public static void main(String[] args) throws InterruptedException {
            OneWindow.Start start =
                    OneWindow.start(Meeting.in(Path.of(args[0])).orElseThrow(), new Wish(List.of()), wish -> {
                        wish.files().forEach(System.out::println);
                        return true;
                    });
            System.out.println(start.outcome());
            Thread.sleep(60_000);
        }
    }
}
