package dev.auger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code heap threads} on a dump with two threads, with and without the class file of the code they run. */
class HeapThreadsGoldenTest {

    private static final String SOURCE = """
            package shop;
            class Main {
                static void serve(byte[] body, Session session, Session next) {
                    Object copy = body.clone();
                    copy.hashCode();
                }
            }
            class Session {}
            """;

    @TempDir
    static Path folder;

    private static String dump;

    @BeforeAll
    static void write() throws IOException {
        TinyDump tiny = new TinyDump();
        tiny.type("java/lang/Thread", "java/lang/Object", Map.of(), "name");
        tiny.type("shop/Main", "java/lang/Object", Map.of());
        tiny.type("shop/Session", "java/lang/Object", Map.of(), "data");
        long body = tiny.bytes(1000);
        long session = tiny.instance("shop/Session", tiny.bytes(200));
        tiny.thread(1, 0, "shop/Main", "serve", 4, body);
        tiny.thread(2, 0, "shop/Main", "serve", 5, body, session, session);
        dump = folder.resolve("threads.hprof").toString();
        Files.write(Path.of(dump), tiny.toByteArray());
        Path source = Files.writeString(folder.resolve("Main.java"), SOURCE);
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-g",
                                "-d",
                                folder.resolve("classes").toString(),
                                source.toString()))
                .isZero();
    }

    private static String run(String... options) {
        List<String> args = new ArrayList<>(List.of("heap", "threads"));
        args.addAll(List.of(options));
        args.add(dump);
        Cli run = Cli.run(args.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }

    @Test
    void json() throws IOException {
        Golden.json("tiny.threads.json", run("--json"));
        Golden.json(
                "tiny.threads.named.json",
                run("--json", "--classes", folder.resolve("classes").toString()));
    }

    @Test
    void tables() throws IOException {
        Golden.text(
                "tiny.threads.txt",
                run("--lang", "en", "--top", "1")
                        + run(
                                "--lang",
                                "en",
                                "--classes",
                                folder.resolve("classes").toString()));
    }

    @Test
    void whatHasNoClassFilesIsWrongUsage() {
        Cli run = Cli.run("heap", "threads", "--classes", dump, dump);
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).contains("neither a jar nor a folder");
    }
}
