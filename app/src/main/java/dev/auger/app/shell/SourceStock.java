package dev.auger.app.shell;

import dev.auger.importers.remarks.RemarkFile;
import dev.auger.importers.source.SourceFinder;
import dev.auger.importers.source.SourcePathFailure;
import dev.auger.model.job.Job;
import dev.auger.model.source.JdkRelease;
import dev.auger.model.source.SourceAnswer;
import dev.auger.model.source.SourceHit;
import dev.auger.model.source.SourceQuestion;
import dev.auger.model.trail.CodePoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the source of a case lies, and which of several the user chose. Changed on the application thread; asked on workers, where
 * folders are looked through when there is the first question about them.
 */
final class SourceStock {

    private static final System.Logger LOG = System.getLogger(SourceStock.class.getName());

    /** Choices that are kept. */
    private static final int MOST = 1_000;

    private volatile List<Path> roots = List.of();
    private volatile Map<String, String> choices = Map.of();
    private final Object asking = new Object();
    private @Nullable SourceFinder finder;
    private List<Path> finderRoots = List.of();
    private volatile Optional<JdkRelease> jdk = Optional.empty();
    private Runnable onChange = () -> {};
    private final SourceRemarks remarks = new SourceRemarks();

    void onChange(Runnable action) {
        onChange = action;
    }

    /** Paths of folders and files, {@code REPOSITORY@COMMIT} and what tools wrote among them. */
    List<Path> roots() {
        return roots;
    }

    /** Returns whether it is new. */
    boolean add(Path place) {
        if (roots.contains(place)) {
            return false;
        }
        List<Path> more = new ArrayList<>(roots);
        more.add(place);
        roots = List.copyOf(more);
        if (RemarkFile.is(place)) {
            remarks.add(place);
        }
        onChange.run();
        return true;
    }

    /** What tools said of the source. */
    SourceRemarks remarks() {
        return remarks;
    }

    /** By {@link CodePoint#unit}, the location of the source the user chose. */
    Map<String, String> choices() {
        return choices;
    }

    void restore(Map<String, String> kept) {
        choices = Map.copyOf(kept);
    }

    void choose(CodePoint place, SourceHit hit) {
        Map<String, String> more = new TreeMap<>(choices);
        more.put(place.unit(), hit.text().location());
        if (more.size() <= MOST) {
            choices = Map.copyOf(more);
            onChange.run();
        }
    }

    /** The JDK that frames of the case were seen on, or empty. */
    void onJdk(Optional<JdkRelease> release) {
        jdk = release;
    }

    /** Looks; the user's choice counts where there are several. */
    SourceAnswer find(CodePoint place, Job job) throws IOException {
        SourceQuestion question = SourceQuestion.of(place.className(), place.method(), place.file(), place.line());
        synchronized (asking) {
            job.check();
            return chosen(place, finder().onJdk(jdk).find(question, job));
        }
    }

    /** Looks for whoever wants one line and can choose nothing. */
    SourceFinder toAskOnce() {
        return made(roots);
    }

    private SourceFinder finder() {
        List<Path> now = roots;
        SourceFinder known = finder;
        if (known == null || !finderRoots.equals(now)) {
            if (known != null) {
                known.close();
            }
            known = made(now);
            finder = known;
            finderRoots = now;
        }
        return known;
    }

    /** A place that is gone since it was added is left out. */
    private static SourceFinder made(List<Path> roots) {
        List<String> words = new ArrayList<>(roots.stream().map(Path::toString).toList());
        while (true) {
            try {
                return SourceFinder.named(words, true);
            } catch (SourcePathFailure gone) {
                LOG.log(System.Logger.Level.DEBUG, "not there", gone);
                words.remove(gone.path());
            }
        }
    }

    private SourceAnswer chosen(CodePoint place, SourceAnswer answer) {
        String location = choices.get(place.unit());
        if (location == null) {
            return answer;
        }
        List<SourceHit> all = new ArrayList<>(
                switch (answer) {
                    case SourceAnswer.Several several -> several.hits();
                    case SourceAnswer.Found found -> found.setAside();
                    case SourceAnswer.None none -> List.of();
                });
        SourceHit hit = all.stream()
                .filter(h -> h.text().location().equals(location))
                .findFirst()
                .orElse(null);
        if (hit == null) {
            return answer;
        }
        all.remove(hit);
        answer.single().ifPresent(all::addFirst);
        return new SourceAnswer.Found(hit, all, answer.searched());
    }

    /** Lets go of the archives that are open; waits for the question that is being answered. */
    void close() {
        synchronized (asking) {
            if (finder != null) {
                finder.close();
                finder = null;
            }
        }
    }
}
