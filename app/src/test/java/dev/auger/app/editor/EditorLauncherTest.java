package dev.auger.app.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class EditorLauncherTest {

    private static final IntellijServer NOBODY = new IntellijServer(1, 0);

    @TempDir
    private Path folder;

    private final List<List<String>> started = new ArrayList<>();
    private Place place = new Place(Path.of("/none").toAbsolutePath(), 1, "", "");

    @BeforeEach
    void write() throws IOException {
        Path file = Files.writeString(folder.resolve("Größe #1.java"), "class A {}");
        place = new Place(file.toAbsolutePath(), 7, "A", "run");
    }

    private EditorLauncher launcher(IntellijServer server) {
        return new EditorLauncher(started::add, server, "Linux");
    }

    @Test
    void editorsWithAnAddressGetIt() throws EditorFailure {
        launcher(NOBODY).open(Editor.VSCODE, "", place, used -> {});
        launcher(NOBODY).open(Editor.INTELLIJ, "", place, used -> {});
        assertThat(started.get(0)).first().isEqualTo("xdg-open");
        assertThat(started.get(0).get(1)).startsWith("vscode://file/").endsWith("/Gr%C3%B6%C3%9Fe%20%231.java:7");
        assertThat(started.get(1).get(1))
                .startsWith("idea://open?file=%2F")
                .endsWith("Gr%C3%B6%C3%9Fe%20%231.java&line=7");
    }

    @Test
    void eclipseAndCommandsGetArguments() throws EditorFailure {
        launcher(NOBODY).open(Editor.ECLIPSE, "", place, used -> {});
        launcher(NOBODY).open(Editor.COMMAND, "vi +{line} {file}", place, used -> {});
        assertThat(started)
                .containsExactly(
                        List.of("eclipse", "--launcher.openFile", place.file() + ":7"),
                        List.of("vi", "+7", place.file().toString()));
    }

    @Test
    void aFileThatIsGoneIsNotOpened() {
        Place gone = new Place(folder.resolve("Gone.java").toAbsolutePath(), 1, "", "");
        assertThatThrownBy(() -> launcher(NOBODY).open(Editor.VSCODE, "", gone, used -> {}))
                .isInstanceOf(EditorFailure.class);
        assertThat(started).isEmpty();
    }

    @Test
    void aProgramThatIsNotThereIsSaid() {
        EditorLauncher broken = new EditorLauncher(
                command -> {
                    throw new IOException("no");
                },
                NOBODY,
                "Linux");
        assertThatThrownBy(() -> broken.open(Editor.COMMAND, "nonesuch {file}", place, used -> {}))
                .isInstanceOfSatisfying(
                        EditorFailure.class, e -> assertThat(e.detail()).isEqualTo("nonesuch"));
    }

    private static HttpServer server(String about, List<String> asked) throws IOException {
        return server(about, asked, 0);
    }

    private static HttpServer server(String about, List<String> asked, int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            byte[] body = about.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    @Test
    void aListeningIntellijIsTold() throws Exception {
        List<String> asked = new ArrayList<>();
        HttpServer server = server("{\"name\":\"x\",\"productName\":\"IDEA\"}", asked);
        try {
            int port = server.getAddress().getPort();
            launcher(new IntellijServer(port, port)).open(Editor.INTELLIJ, "", place, used -> {});
            assertThat(asked).hasSize(2);
            assertThat(asked.get(0)).isEqualTo("/api/about");
            assertThat(asked.get(1)).startsWith("/api/file?file=%2F").endsWith("&line=7");
            assertThat(started).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whoIsNotIntellijIsToldNoFile() throws Exception {
        List<String> asked = new ArrayList<>();
        HttpServer server = server("<html>", asked);
        try {
            int port = server.getAddress().getPort();
            launcher(new IntellijServer(port, port)).open(Editor.INTELLIJ, "", place, used -> {});
            assertThat(asked).containsExactly("/api/about");
            assertThat(started).hasSize(1);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void theServerIsLookedForWhereIntellijListens() throws Exception {
        List<String> asked = new ArrayList<>();
        HttpServer server;
        try {
            server = server("{\"productName\":\"IDEA\"}", asked, 63342);
        } catch (BindException taken) {
            assumeThat(taken).as("the port is free").isNull();
            return;
        }
        try {
            launcher(new IntellijServer()).open(Editor.INTELLIJ, "", place, used -> {});
            assertThat(asked).hasSize(2).last().asString().endsWith("Gr%C3%B6%C3%9Fe%20%231.java&line=7");
            assertThat(started).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aCommandIsStartedWithItsWordsAndNoShell() throws Exception {
        Path got = folder.resolve("got");
        Path program = Files.writeString(
                folder.resolve("my editor"),
                "#!/bin/sh\nfor w in \"$@\"; do printf '%s\\n' \"$w\"; done > '" + got + ".part'\nmv '" + got
                        + ".part' '" + got + "'\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        try (WatchService watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            String command = "'" + program + "' --goto {file}:{line} '$(id) {class} {method}'";
            new EditorLauncher().open(Editor.COMMAND, command, place, used -> {});
            while (!Files.exists(got)) {
                WatchKey key = watch.poll(30, TimeUnit.SECONDS);
                assertThat(key).as("the program wrote what it got").isNotNull();
                key.pollEvents();
                key.reset();
            }
        }
        assertThat(Files.readAllLines(got)).containsExactly("--goto", place.file() + ":7", "$(id) A run");
    }
}
