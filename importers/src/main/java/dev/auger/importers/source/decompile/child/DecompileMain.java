package dev.auger.importers.source.decompile.child;

import dev.auger.importers.child.Lifeline;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.jetbrains.java.decompiler.main.Fernflower;
import org.jetbrains.java.decompiler.main.extern.IFernflowerLogger;
import org.jetbrains.java.decompiler.main.extern.IFernflowerPreferences;
import org.jspecify.annotations.Nullable;

/** The child's main class: decompiles the classes of one jar and prints their texts in lines of {@link Wire}. */
public final class DecompileMain {

    /** Numbers in a line. */
    private static final int PAIRS = 400;

    private final PrintStream out;

    private DecompileMain(PrintStream out) {
        this.out = out;
    }

    /** @param args the jar */
    public static void main(String[] args) {
        // Whatever else prints must not get between our lines.
        PrintStream lines = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                false,
                StandardCharsets.UTF_8);
        System.setOut(System.err);
        Lifeline.follow(() -> {});
        DecompileMain child = new DecompileMain(lines);
        lines.print(Wire.HELLO + '\n');
        try {
            child.run(new File(args[0]));
            child.say("end");
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
            child.say("failed", "unreadable");
        } catch (OutOfMemoryError e) {
            child.say("failed", "memory");
        }
        lines.flush();
        Runtime.getRuntime().halt(0);
    }

    private void run(File jar) throws IOException {
        Map<String, Object> options = new HashMap<>(IFernflowerPreferences.getDefaults());
        options.put(IFernflowerPreferences.BYTECODE_SOURCE_MAPPING, "1");
        options.put(IFernflowerPreferences.THREADS, "1");
        options.put(IFernflowerPreferences.LOG_LEVEL, "error");
        options.put(IFernflowerPreferences.NEW_LINE_SEPARATOR, "\n");
        options.put(IFernflowerPreferences.DUMP_EXCEPTION_ON_ERROR, "0");
        try (ZipFile zip = new ZipFile(jar)) {
            Fernflower decompiler = new Fernflower(new NothingSaved(), options, IFernflowerLogger.NO_OP);
            try {
                decompiler.addSource(new GivenClasses(zip, this::take));
                decompiler.decompileContext();
            } finally {
                decompiler.clearContext();
            }
        }
    }

    private void take(String internal, String file, String text, int @Nullable [] map) {
        say("class", internal, file);
        text.lines().forEach(line -> say("line", line.replace("\t", "    ")));
        List<String> numbers = new ArrayList<>();
        for (int i = 0; map != null && i + 1 < map.length; i += 2) {
            numbers.add(String.valueOf(map[i]));
            numbers.add(String.valueOf(map[i + 1]));
            if (numbers.size() >= PAIRS) {
                say("map", numbers.toArray(String[]::new));
                numbers.clear();
            }
        }
        say("map", numbers.toArray(String[]::new));
    }

    private void say(String verb, String... fields) {
        out.print(Wire.line(verb, fields) + '\n');
    }
}
