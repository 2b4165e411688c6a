package dev.auger.importers.mat.child;

import dev.auger.importers.child.Lifeline;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The child's main class: opens one dump with MAT's parser and prints what it makes of the graph in lines of {@link Wire}. When
 * the parent is gone it deletes the scratch folder and ends.
 */
public final class ParserMain {

    private final PrintStream out;
    private long lines;

    private ParserMain(PrintStream out) {
        this.out = out;
    }

    /**
     * @param args the parser's name, its version, the link to the dump, the file with the questions, how many of the largest
     *     objects to tell unasked, the scratch folder, and for an installation its folder
     */
    public static void main(String[] args) {
        // Whatever else prints must not get between our lines.
        PrintStream lines = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                false,
                StandardCharsets.UTF_8);
        System.setOut(System.err);
        Path scratch = Path.of(args[5]);
        Lifeline.follow(() -> Scratch.deleteBusy(scratch));
        ParserMain child = new ParserMain(lines);
        child.say("hello", Wire.VERSION);
        child.say("parser", args[0], args[1]);
        try {
            child.run(args, scratch);
        } catch (Opened.NoInstallation e) {
            child.say("failed", "installation", String.valueOf(e.getMessage()));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof OutOfMemoryError) {
                child.say("failed", "memory", "");
            } else {
                child.say("failed", "unreadable", plain(e, args[2]));
            }
        } catch (IOException | ReflectiveOperationException | RuntimeException | LinkageError e) {
            child.say("failed", "unreadable", plain(e, args[2]));
        } catch (OutOfMemoryError e) {
            child.say("failed", "memory", "");
        }
        lines.flush();
        Runtime.getRuntime().halt(0);
    }

    /** The innermost reason, without the name of our link. */
    private static String plain(Throwable failure, String link) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String said = cause.getMessage();
        if (said != null && said.contains("NoParserRegistered")) {
            // Its word for everything that goes wrong while it reads; the reason is lost on the way.
            return "it is cut off, damaged or of an unknown version";
        }
        return (said == null ? cause.getClass().getSimpleName() : said).replace(link, "the dump");
    }

    private void run(String[] args, Path scratch) throws IOException, ReflectiveOperationException {
        File dump = new File(args[2]);
        Steps steps = new Steps(percent -> say("done", String.valueOf(percent * 9 / 10), "100"));
        Opened opened = args.length > 6
                ? Opened.installed(Path.of(args[6]), scratch, dump, steps)
                : Opened.published(dump, steps);
        Snapshot snapshot = new Snapshot(opened.snapshot(), opened.loader());
        say("done", "90", "100");
        say(
                "heap",
                String.valueOf(steps.objects()),
                String.valueOf(snapshot.objects()),
                String.valueOf(snapshot.identifierBytes()),
                String.valueOf(snapshot.referenceBytes()));
        for (int root : snapshot.roots()) {
            say("root", hex(snapshot.address(root)));
        }
        Graph graph = new Graph(snapshot);
        classes(snapshot, graph, opened.loader());
        boolean[] told = new boolean[graph.size()];
        for (int object : graph.largest(Integer.parseInt(args[4]))) {
            told[object] = true;
            object(snapshot, graph, object);
        }
        for (String line : Files.readAllLines(Path.of(args[3]), StandardCharsets.US_ASCII)) {
            int object = snapshot.object(Long.parseUnsignedLong(line, 16));
            if (object < 0) {
                say("absent", line);
            } else if (!told[object]) {
                told[object] = true;
                object(snapshot, graph, object);
            }
        }
        say("done", "100", "100");
        say("end", String.valueOf(lines));
    }

    private void classes(Snapshot snapshot, Graph graph, ClassLoader loader) throws ReflectiveOperationException {
        Class<?> face = Class.forName("org.eclipse.mat.snapshot.model.IClass", false, loader);
        for (Object type : snapshot.classes()) {
            int[] instances = (int[]) face.getMethod("getObjectIds").invoke(type);
            long digest = 0;
            for (int instance : instances) {
                digest += graph.digest(instance);
            }
            say(
                    "class",
                    hex((long) face.getMethod("getObjectAddress").invoke(type)),
                    String.valueOf(face.getMethod("getName").invoke(type)),
                    String.valueOf(instances.length),
                    hex(digest));
        }
    }

    private void object(Snapshot snapshot, Graph graph, int object) throws ReflectiveOperationException {
        int dominator = graph.dominator(object);
        say(
                "object",
                hex(snapshot.address(object)),
                dominator < 0 ? Wire.NOBODY : hex(snapshot.address(dominator)),
                String.valueOf(graph.retained(object)),
                String.valueOf(snapshot.shallow(object)),
                String.valueOf(snapshot.retained(object)));
    }

    private static String hex(long address) {
        return Long.toHexString(address);
    }

    private void say(String verb, String... fields) {
        lines++;
        out.print(Wire.line(verb, fields) + '\n');
        if (verb.equals("done") || verb.equals("failed") || verb.equals("end")) {
            out.flush();
        }
    }
}
