package dev.auger.importers.source;

import dev.auger.importers.classfile.Smap;
import dev.auger.importers.source.binary.ClassJar;
import dev.auger.importers.source.binary.ClassPlace;
import dev.auger.importers.source.binary.JdkImage;
import dev.auger.importers.source.decompile.Decompiler;
import dev.auger.importers.source.fetch.Coordinates;
import dev.auger.importers.source.library.Library;
import dev.auger.importers.source.library.LocalLibraries;
import dev.auger.importers.source.names.HostClass;
import dev.auger.importers.source.names.Wanted;
import dev.auger.importers.source.place.ArchivePlace;
import dev.auger.importers.source.place.SourcePlace;
import dev.auger.model.FrameKind;
import dev.auger.model.job.Job;
import dev.auger.model.source.JdkRelease;
import dev.auger.model.source.LineTrust;
import dev.auger.model.source.SourceAnswer;
import dev.auger.model.source.SourceAnswer.Reason;
import dev.auger.model.source.SourceHit;
import dev.auger.model.source.SourceQuestion;
import dev.auger.model.source.SourceText;
import dev.auger.model.source.SourceText.Origin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Goes through the places in their order for one question after the other; archives it opened stay open. */
final class Search implements AutoCloseable {

    /** The file of lines that are in none, as the Kotlin compiler names it. */
    private static final String NO_FILE = "fake.kt";

    private final SourcePlaces places;
    private final @Nullable LocalLibraries libraries;
    private final Supplier<List<JdkHome>> jdks;
    private final @Nullable Decompiler decompiler;
    private final Recent recent = new Recent();
    private final Map<Path, SourcePlace> archives = new HashMap<>();
    private final Map<Path, ClassPlace> binaries = new HashMap<>();

    Search(
            SourcePlaces places,
            @Nullable LocalLibraries libraries,
            Supplier<List<JdkHome>> jdks,
            @Nullable Decompiler decompiler) {
        this.places = places;
        this.libraries = libraries;
        this.jdks = jdks;
        this.decompiler = decompiler;
    }

    /** The evidence is from a JVM of this feature release. */
    void onRelease(int release) {
        if (release != places.release) {
            places.release = release;
            recent.forget();
        }
    }

    SourceAnswer find(SourceQuestion question, Job job) throws IOException {
        boolean go = question.kind() == FrameKind.GO
                || question.file() != null && question.file().endsWith(".go");
        if (go && question.file() != null) {
            return go(question, question.file(), job);
        }
        boolean code = !question.className().isEmpty() && !isLibrary(question.className());
        if (question.kind() == FrameKind.KERNEL
                || question.kind() == FrameKind.CPP
                || !code && question.file() == null) {
            return new SourceAnswer.None(Reason.NATIVE, List.of());
        }
        if (!code) {
            return file(question, String.valueOf(question.file()), job);
        }
        HostClass host = HostClass.of(question.className());
        return host.none() != null ? new SourceAnswer.None(host.none(), List.of()) : ofClass(question, host, job);
    }

    /** A native library, which stands where a class does. */
    private static boolean isLibrary(String name) {
        return name.endsWith(".so") || name.contains(".so.") || name.endsWith(".dll") || name.endsWith(".dylib");
    }

    private SourceAnswer go(SourceQuestion question, String path, Job job) throws IOException {
        Trail trail = new Trail(new LineCheck(question, false, recent));
        Wanted wanted = Wanted.ofGo(path);
        trail.tier(named(), wanted, null, job);
        trail.tier(places.repositories, wanted, null, job);
        if (libraries != null && !trail.done()) {
            trail.tier(GoModules.places(), wanted, null, job);
        }
        return trail.answer();
    }

    private SourceAnswer file(SourceQuestion question, String file, Job job) throws IOException {
        Trail trail = new Trail(new LineCheck(question, false, recent));
        Wanted wanted = Wanted.ofFile(question.packageName(), file);
        trail.tier(named(), wanted, null, job);
        trail.jdks(wanted, question.jdk(), null, job);
        trail.tier(places.repositories, wanted, null, job);
        if (trail.done() || question.packageName().isEmpty() || wanted.files().isEmpty()) {
            return trail.answer();
        }
        // A library is found by a class of it: the one the file is most likely named for.
        String base = file.substring(0, Math.max(0, file.lastIndexOf('.')));
        String internal = (question.packageName() + '.' + base).replace('.', '/');
        trail.libraries(libraries(internal, null, job), wanted, job);
        return trail.answer();
    }

    private List<SourcePlace> named() {
        List<SourcePlace> all = new ArrayList<>(places.folders);
        all.addAll(places.archives);
        return all;
    }

    private SourceAnswer ofClass(SourceQuestion question, HostClass host, Job job) throws IOException {
        Binary binary = binary(host.name()).orElse(null);
        List<Library> found = libraries(outer(host.name()), binary, job);
        if (binary == null) {
            binary = found.stream()
                    .filter(l -> found.size() == 1)
                    .flatMap(l -> binary(l, host.name()).stream())
                    .findFirst()
                    .orElse(null);
        }
        Optional<SourceAnswer> inlined = inlined(question, binary, job);
        if (inlined.isPresent()) {
            return inlined.get();
        }
        String file = question.file() != null
                ? question.file()
                : binary == null ? null : binary.lines().file();
        Trail trail = new Trail(new LineCheck(question, host.generated(), recent));
        Wanted wanted = Wanted.ofClass(host.name(), file);
        trail.tier(places.folders, wanted, binary, job);
        trail.tier(places.archives, wanted, binary, job);
        trail.libraries(sourced(found), host.name(), question.file(), job);
        trail.jdks(wanted, question.jdk(), host.name(), job);
        trail.tier(places.repositories, wanted, binary, job);
        if (!trail.done() && decompiler != null) {
            List<Binary> all = binary != null ? List.of(binary) : binaries(found, host.name(), question);
            trail.decompile(decompiler, all, question.jdk(), job);
        }
        return trail.answer();
    }

    /** Of jars that have a class: those in the local repositories that are the same as one the user named, else all of them. */
    List<Coordinates> fetchable(String className, Job job) throws IOException {
        HostClass host = HostClass.of(className);
        if (host.none() != null) {
            return List.of();
        }
        Set<Coordinates> found = new LinkedHashSet<>();
        Binary named = null;
        for (ClassPlace place : places.classes) {
            Optional<Binary> binary = named == null ? recent.binary(place, host.name()) : Optional.empty();
            if (binary.isPresent()) {
                named = binary.get();
                if (place instanceof ClassJar jar) {
                    jar.holder(named.internal()).flatMap(Coordinates::ofJar).ifPresent(found::add);
                }
            }
        }
        if (found.isEmpty()) {
            for (Library library : libraries(outer(host.name()), named, job)) {
                if (library.classes() != null && library.sources() == null) {
                    Coordinates.ofJar(library.classes()).ifPresent(found::add);
                }
            }
        }
        return List.copyOf(found);
    }

    private static List<Library> sourced(List<Library> found) {
        return found.stream().filter(l -> l.sources() != null).toList();
    }

    private static String outer(String className) {
        int dollar = className.indexOf('$', className.lastIndexOf('.') + 2);
        return (dollar < 0 ? className : className.substring(0, dollar)).replace('.', '/');
    }

    private Optional<Binary> binary(String className) {
        for (ClassPlace place : places.classes) {
            Optional<Binary> found = recent.binary(place, className);
            if (found.isPresent()) {
                return found;
            }
        }
        for (JdkHome jdk : places.jdks) {
            Optional<Binary> found = jdk.image() ? recent.binary(image(jdk), className) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Binary> binary(Library library, String className) {
        return library.classes() == null
                ? Optional.empty()
                : recent.binary(
                        binaries.computeIfAbsent(library.classes(), jar -> new ClassJar(jar, () -> places.release)),
                        className);
    }

    private ClassPlace image(JdkHome jdk) {
        return binaries.computeIfAbsent(jdk.home(), JdkImage::new);
    }

    private @Nullable JdkHome jdkOf(ClassPlace place) {
        return jdks.get().stream()
                .filter(jdk -> binaries.get(jdk.home()) == place)
                .findFirst()
                .orElse(null);
    }

    private SourcePlace archive(Path file, Origin origin, String shown) {
        return archives.computeIfAbsent(file, f -> new ArchivePlace(f, origin, shown));
    }

    /** Versions of the library; if the user named the class's jar, the one that is the same, if it is there. */
    private List<Library> libraries(String internal, @Nullable Binary named, Job job) throws IOException {
        if (libraries == null || isOfJdk(internal)) {
            return List.of();
        }
        List<Library> found = libraries.find(internal, job);
        if (named != null) {
            List<Library> same = found.stream()
                    .filter(l -> binary(l, named.internal().replace('/', '.'))
                            .filter(named::sameBytes)
                            .isPresent())
                    .toList();
            return same.isEmpty() ? found : same;
        }
        return found;
    }

    private boolean isOfJdk(String internal) {
        for (JdkHome jdk : jdks.get()) {
            if (jdk.image()
                    && recent.binary(image(jdk), internal.replace('/', '.')).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Class files to decompile: of several versions those that have the line. */
    private List<Binary> binaries(List<Library> found, String className, SourceQuestion question) {
        List<Binary> all = new ArrayList<>();
        for (Library library : found) {
            binary(library, className).ifPresent(all::add);
        }
        for (JdkHome jdk : jdks.get()) {
            if (all.isEmpty() && jdk.image()) {
                recent.binary(image(jdk), className).ifPresent(all::add);
            }
        }
        List<Binary> fitting = all.stream()
                .filter(b -> question.line() <= 0 || b.lines().has(question.method(), question.line()))
                .toList();
        List<Binary> different = new ArrayList<>();
        for (Binary binary : fitting.isEmpty() ? all : fitting) {
            if (different.stream().noneMatch(binary::sameBytes)) {
                different.add(binary);
            }
        }
        return different;
    }

    /** The line of an inline function, as the class's source map has it; else the line it was inlined at. */
    private Optional<SourceAnswer> inlined(SourceQuestion question, @Nullable Binary binary, Job job)
            throws IOException {
        Smap smap = binary == null ? null : binary.lines().smap();
        if (binary == null || smap == null || question.line() <= 0) {
            return Optional.empty();
        }
        Smap.Place origin = LineCheck.inlined(smap, binary.lines(), question.line());
        if (origin == null) {
            return Optional.empty();
        }
        if (origin.file().equals(NO_FILE)) {
            return nearOf(question, binary, job);
        }
        String path = origin.path() == null ? binary.internal() : origin.path();
        SourceQuestion there = SourceQuestion.of(path.replace('/', '.'), "", origin.file(), origin.line())
                .onJdk(question.jdk());
        SourceAnswer answer = find(there, job);
        if (answer.single()
                .filter(h ->
                        h.trust().level() != LineTrust.Level.STALE && h.text().origin() != Origin.DECOMPILED)
                .isPresent()) {
            return Optional.of(marked(answer, LineTrust.Reason.INLINED));
        }
        Optional<Smap.Place> call = smap.call(question.line());
        if (call.isEmpty() || call.get().line() == question.line()) {
            return Optional.empty();
        }
        return Optional.of(marked(find(at(question, call.get().line()), job), LineTrust.Reason.INLINED));
    }

    /** Marks that the Kotlin compiler leaves around inlined lambdas are lines of no file: a line of the method stands for them. */
    private Optional<SourceAnswer> nearOf(SourceQuestion question, Binary binary, Job job) throws IOException {
        NavigableSet<Integer> own = LineCheck.own(binary.lines(), question.method());
        if (own.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(marked(find(at(question, own.first()), job), LineTrust.Reason.NEAREST));
    }

    private static SourceQuestion at(SourceQuestion question, int line) {
        return new SourceQuestion(
                question.className(),
                question.packageName(),
                question.method(),
                question.file(),
                line,
                question.kind(),
                question.jdk());
    }

    private static SourceAnswer marked(SourceAnswer answer, LineTrust.Reason reason) {
        if (answer instanceof SourceAnswer.Found found && found.hit().trust().level() != LineTrust.Level.STALE) {
            SourceHit hit = found.hit();
            return new SourceAnswer.Found(
                    new SourceHit(hit.text(), hit.line(), LineTrust.of(reason)), found.setAside(), found.searched());
        }
        return answer;
    }

    /** What was found for one question so far. */
    private final class Trail {

        private final LineCheck check;
        private final Findings findings = new Findings();

        Trail(LineCheck check) {
            this.check = check;
        }

        boolean done() {
            return findings.isDone();
        }

        SourceAnswer answer() {
            return findings.answer();
        }

        void tier(List<SourcePlace> tier, Wanted wanted, @Nullable Binary binary, Job job) {
            if (done()) {
                return;
            }
            for (SourcePlace place : tier) {
                findings.add(place.name(), () -> judged(place.find(wanted, job), binary));
            }
            findings.endTier();
        }

        private List<SourceHit> judged(List<SourceText> texts, @Nullable Binary binary) {
            return texts.stream()
                    .map(t -> check.written(t, binary == null ? null : binary.lines()))
                    .toList();
        }

        void libraries(List<Library> found, String className, @Nullable String file, Job job) {
            if (done()) {
                return;
            }
            for (Library library : found) {
                Binary binary = binary(library, className).orElse(null);
                String named =
                        file != null || binary == null ? file : binary.lines().file();
                library(library, Wanted.ofClass(className, named), binary, job);
            }
            findings.endTier();
        }

        void libraries(List<Library> found, Wanted wanted, Job job) {
            if (done()) {
                return;
            }
            sourced(found).forEach(library -> library(library, wanted, null, job));
            findings.endTier();
        }

        private void library(Library library, Wanted wanted, @Nullable Binary binary, Job job) {
            Path sources = library.sources();
            if (sources != null) {
                SourcePlace place = archive(sources, Origin.SOURCES_JAR, String.valueOf(sources.getFileName()));
                findings.add(place.name(), () -> judged(place.find(wanted, job), binary));
            }
        }

        void jdks(Wanted wanted, @Nullable String asked, @Nullable String className, Job job) {
            if (done()) {
                return;
            }
            for (JdkHome jdk : jdks.get()) {
                Path sources = jdk.sources();
                if (sources != null && !done()) {
                    Binary binary = className == null || !jdk.image()
                            ? null
                            : recent.binary(image(jdk), className).orElse(null);
                    String shown = jdk.shown() + ' ' + sources.getFileName();
                    SourcePlace place = archive(sources, Origin.JDK, shown);
                    findings.add(shown, () -> ofVersion(judged(place.find(wanted, job), binary), jdk, asked));
                    findings.endTier();
                }
            }
        }

        private List<SourceHit> ofVersion(List<SourceHit> hits, @Nullable JdkHome jdk, @Nullable String asked) {
            if (jdk == null || asked == null || !isOther(jdk, asked)) {
                return hits;
            }
            String wanted = JdkRelease.of(asked).map(JdkRelease::text).orElse(asked);
            LineTrust other = LineTrust.of(LineTrust.Reason.OTHER_JDK, jdk.version(), wanted);
            return hits.stream()
                    .map(h -> new SourceHit(h.text(), h.line(), other))
                    .toList();
        }

        void decompile(Decompiler decompiler, List<Binary> all, @Nullable String asked, Job job) {
            for (Binary binary : all.subList(0, Math.min(3, all.size()))) {
                JdkHome jdk = jdkOf(binary.place());
                if (jdk != null && asked != null && findings.isAnyStale() && isOther(jdk, asked)) {
                    // Seconds of work for what would be no better than the sources that are there.
                    continue;
                }
                findings.add(
                        binary.place().name(),
                        () -> ofVersion(
                                decompiler
                                        .decompile(binary.place(), binary.outermost(), binary.internal(), job)
                                        .stream()
                                        .map(text -> check.decompiled(text, binary.lines()))
                                        .toList(),
                                jdk,
                                asked));
            }
            findings.endTier();
        }
    }

    private static boolean isOther(JdkHome jdk, String asked) {
        Optional<JdkRelease> here = jdk.release();
        return here.isPresent()
                && JdkRelease.of(asked)
                        .filter(wanted -> !here.get().mayBe(wanted))
                        .isPresent();
    }

    @Override
    public void close() throws IOException {
        for (SourcePlace place : archives.values()) {
            place.close();
        }
        for (ClassPlace place : binaries.values()) {
            place.close();
        }
        archives.clear();
        binaries.clear();
    }
}
