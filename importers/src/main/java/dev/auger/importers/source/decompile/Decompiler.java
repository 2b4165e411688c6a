package dev.auger.importers.source.decompile;

import dev.auger.importers.child.ChildClassPath;
import dev.auger.importers.child.ChildJvm;
import dev.auger.importers.child.ChildRun;
import dev.auger.importers.source.binary.ClassPlace;
import dev.auger.model.job.Job;
import dev.auger.model.opinion.OpinionFailure;
import dev.auger.model.opinion.OpinionFailure.Tool;
import dev.auger.model.source.SourceText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes source from a class and those nested in it, with Vineflower. It runs in a process of its own: it cannot be stopped from
 * outside while it thinks, and its memory is not bounded otherwise. A cancelled job ends it within 100 ms.
 */
public final class Decompiler {

    /** Most time for one class. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final long HEAP = 384L << 20;

    /** Most bytes of class files handed over, and most of them. */
    private static final long MOST_BYTES = 6L << 20;

    private static final int MOST_CLASSES = 1_000;

    /** Texts that are kept. */
    private static final int KEPT = 24;

    static final String MAIN = "dev.auger.importers.source.decompile.child.DecompileMain";

    private static final List<String> NEEDED =
            List.of("org/jetbrains/java/decompiler/main/Fernflower.class", ChildClassPath.resource(MAIN));

    private record Key(ClassPlace place, String outermost) {}

    private record Text(String internal, SourceText text) {}

    private record Made(List<Text> texts, @Nullable DecompileFailure failure) {}

    private final Duration limit;
    private final Map<Key, Made> made = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Made> eldest) {
            return size() > KEPT;
        }
    };

    public Decompiler() {
        this(LIMIT);
    }

    /** @param limit most time for one class */
    Decompiler(Duration limit) {
        this.limit = limit;
    }

    /**
     * Decompiles, and waits for it.
     *
     * @param outermost the class that {@code internal} is nested in, or itself, with slashes
     * @param internal the class whose text is wanted
     * @return empty if the decompiler made no text for it
     * @throws dev.auger.model.job.JobCancelled if the job was cancelled; the process is gone then
     */
    public synchronized Optional<SourceText> decompile(ClassPlace place, String outermost, String internal, Job job)
            throws IOException, DecompileFailure {
        Key key = new Key(place, outermost);
        Made before = made.get(key);
        if (before == null) {
            try {
                before = new Made(
                        run(place, outermost, job).stream()
                                .map(c -> new Text(c.internal(), c.text(place.name())))
                                .toList(),
                        null);
            } catch (DecompileFailure e) {
                // What took too long once would again, for every frame of the class.
                before = new Made(List.of(), e);
            }
            made.put(key, before);
        }
        if (before.failure != null) {
            throw before.failure;
        }
        // A class and its companion may be two texts; the one with the longest common name holds the class.
        Text best = null;
        for (Text text : before.texts) {
            boolean holds = internal.equals(text.internal()) || internal.startsWith(text.internal() + '$');
            if (holds
                    && (best == null
                            || text.internal().length() > best.internal().length())) {
                best = text;
            }
        }
        return Optional.ofNullable(best).map(Text::text);
    }

    private List<DecompiledClass> run(ClassPlace place, String outermost, Job job)
            throws IOException, DecompileFailure {
        Path classes = Files.createTempFile("auger-", ".jar");
        try {
            pack(place, outermost, classes, job);
            List<String> command = ChildJvm.command(
                    Tool.VINEFLOWER,
                    ChildClassPath.of(Tool.VINEFLOWER, NEEDED),
                    MAIN,
                    HEAP,
                    List.of("-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"),
                    List.of(classes.toString()));
            DecompiledTalk talk = new DecompiledTalk();
            ChildRun.run(Tool.VINEFLOWER, command, limit, talk, job);
            return talk.classes();
        } catch (OpinionFailure e) {
            throw new DecompileFailure(e.code(), e);
        } finally {
            Files.deleteIfExists(classes);
        }
    }

    private static void pack(ClassPlace place, String outermost, Path into, Job job)
            throws IOException, DecompileFailure {
        List<String> names = new ArrayList<>();
        names.add(outermost);
        names.addAll(place.nested(outermost));
        if (names.size() > MOST_CLASSES) {
            throw new DecompileFailure(outermost + " has " + names.size() + " classes");
        }
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(into);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(0);
            for (String name : names) {
                job.check();
                byte[] content = place.bytes(name).orElse(null);
                if (content == null) {
                    // Listed, but too large or of no use.
                    continue;
                }
                bytes += content.length;
                if (bytes > MOST_BYTES) {
                    throw new DecompileFailure(outermost + " and its classes are larger than " + MOST_BYTES + " bytes");
                }
                zip.putNextEntry(new ZipEntry(name + ".class"));
                zip.write(content);
                zip.closeEntry();
            }
        }
    }
}
