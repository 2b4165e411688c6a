package dev.auger.importers.source;

import dev.auger.importers.source.decompile.Decompiler;
import dev.auger.importers.source.fetch.Coordinates;
import dev.auger.importers.source.library.LocalLibraries;
import dev.auger.importers.source.text.FirstStatement;
import dev.auger.model.job.Job;
import dev.auger.model.source.JdkRelease;
import dev.auger.model.source.LineTrust;
import dev.auger.model.source.SourceAnswer;
import dev.auger.model.source.SourceHit;
import dev.auger.model.source.SourceQuestion;
import dev.auger.model.source.SourceText;
import dev.auger.model.trail.CodePoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the source of a frame, in this order: folders and files the user named, sources jars (named, or beside a class jar that
 * was named, or beside the library in a local repository), the JDK's {@code src.zip}, git repositories at a commit, and at last by
 * decompiling. Source that something speaks against is passed over while there is better; where several different texts match
 * equally, all are offered.
 *
 * <p>Nothing is fetched and nothing written but temporary files. Names from evidence are compared with names found and do not lead
 * outside of the places. Asked from any thread, one question at a time; long work is cancelled through the {@link Job}.
 */
public final class SourceFinder implements AutoCloseable {

    private final List<Path> roots = new ArrayList<>();
    private final SourcePlaces places;
    private final @Nullable LocalLibraries libraries;
    private final List<JdkHome> ofMachine;
    private final Search search;
    private @Nullable String jdk;

    private SourceFinder(List<Path> roots, SourcePlaces places, boolean local, @Nullable Decompiler decompiler) {
        this.roots.addAll(roots);
        this.places = places;
        this.libraries = local ? LocalLibraries.ofUser() : null;
        this.ofMachine = local ? JdkHome.ofThisMachine() : List.of();
        this.search = new Search(places, libraries, this::jdks, decompiler);
    }

    /** Looks below these folders and files only, and decompiles nothing; those that are not there are passed over. */
    public static SourceFinder of(List<Path> roots) {
        return new SourceFinder(List.of(), new SourcePlaces(), false, null).and(roots);
    }

    /**
     * Looks in what the user named.
     *
     * @param words folders, files, jars, {@code REPOSITORY@COMMIT}, a JDK's home
     * @param local whether to look also in the local repositories of Maven and Gradle and in the JDK at hand
     * @throws SourcePathFailure for the first that is none of them
     */
    public static SourceFinder named(List<String> words, boolean local) throws SourcePathFailure {
        SourcePlaces places = new SourcePlaces();
        List<Path> roots = new ArrayList<>();
        for (String word : words) {
            places.add(word);
            if (Files.exists(Path.of(word))) {
                roots.add(Path.of(word));
            }
        }
        return new SourceFinder(roots, places, local, new Decompiler());
    }

    /** Those that were named, else that at hand. */
    private List<JdkHome> jdks() {
        return places.jdks.isEmpty() ? ofMachine : places.jdks;
    }

    /** Looks there too, behind what it had; those that are not there are passed over. */
    public synchronized SourceFinder and(List<Path> more) {
        for (Path root : more) {
            if (!roots.contains(root)) {
                roots.add(root);
                try {
                    places.add(root.toString());
                } catch (SourcePathFailure gone) {
                    // It may have been there when it was added to a case.
                    System.getLogger(SourceFinder.class.getName()).log(System.Logger.Level.DEBUG, "not there", gone);
                }
            }
        }
        return this;
    }

    /**
     * From now on questions that name no JDK are about frames seen on this one; sources of another are said to be that.
     *
     * @param release of the evidence, or empty if it is not known
     */
    public synchronized SourceFinder onJdk(Optional<JdkRelease> release) {
        jdk = release.map(r -> r.exact() && r.numbers().size() == 1 ? r.feature() + "+0" : r.text())
                .orElse(null);
        search.onRelease(
                release.map(JdkRelease::feature).orElse(Runtime.version().feature()));
        return this;
    }

    /** Paths it was made with; repositories at a commit are not among them. */
    public synchronized List<Path> roots() {
        return List.copyOf(roots);
    }

    /** Whether there is nowhere to look. */
    public synchronized boolean isEmpty() {
        return roots.isEmpty() && places.repositories.isEmpty() && libraries == null && jdks().isEmpty();
    }

    /**
     * Looks.
     *
     * @throws dev.auger.model.job.JobCancelled if the job was cancelled
     * @throws IOException if a place broke while it was read
     */
    public synchronized SourceAnswer find(SourceQuestion question, Job job) throws IOException {
        return search.find(question.jdk() == null ? question.onJdk(jdk) : question, job);
    }

    /**
     * Libraries whose published sources may be fetched for a class: those of its jars whose coordinates are known and that have no
     * sources at hand. Nothing is fetched.
     *
     * @param className binary name with dots
     */
    public synchronized List<Coordinates> fetchable(String className, Job job) throws IOException {
        return search.fetchable(className, job);
    }

    /**
     * The line of a place in code, if there is one source for it and nothing speaks against that. Of a method whose line the evidence does not
     * have it is the first line of its body.
     */
    public Optional<SourceHit> line(CodePoint place, Job job) throws IOException {
        SourceQuestion question = SourceQuestion.of(place.className(), place.method(), place.file(), place.line());
        return find(question, job)
                .single()
                .filter(hit -> hit.line() > 0 && hit.trust().level() != LineTrust.Level.STALE)
                .map(hit -> place.line() > 0
                        ? hit
                        : new SourceHit(hit.text(), FirstStatement.of(hit.text(), hit.line()), hit.trust()));
    }

    /**
     * The text for a class if it is known which one.
     *
     * @param className binary name with dots
     * @param file its file's name if the evidence has it
     */
    public Optional<SourceText> find(String className, @Nullable String file, Job job) throws IOException {
        return find(SourceQuestion.of(className, "", file, -1), job).single().map(SourceHit::text);
    }

    @Override
    public synchronized void close() {
        try {
            search.close();
            places.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
