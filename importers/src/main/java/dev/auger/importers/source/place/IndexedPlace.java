package dev.auger.importers.source.place;

import dev.auger.importers.source.names.Wanted;
import dev.auger.model.job.Job;
import dev.auger.model.source.SourceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place whose paths are listed once, on the first question. Safe for several threads. */
public abstract class IndexedPlace implements SourcePlace {

    /** Files that are listed, at most: source is neither a home directory nor a data set. */
    protected static final int MAX_FILES = 300_000;

    /** Answers that are kept: frames of one class are asked for by the dozen. */
    private static final int KEPT = 64;

    private @Nullable PathIndex index;
    private final Map<Wanted, List<SourceText>> recent = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Wanted, List<SourceText>> eldest) {
            return size() > KEPT;
        }
    };

    /** All paths of files, relative to the root, with slashes. */
    protected abstract List<String> paths(Job job) throws IOException;

    /** The path of the root with slashes, where its folders say something about what lies in it; else empty. */
    protected String root() {
        return "";
    }

    /** Lines of a file of {@link #paths}. */
    protected abstract List<String> read(String path) throws IOException;

    /** Where source of this place comes from. */
    protected abstract SourceText.Origin origin();

    /** What to show for where a file of {@link #paths} is. */
    protected abstract String location(String path);

    @Override
    public final synchronized List<SourceText> find(Wanted wanted, Job job) throws IOException {
        if (index == null) {
            index = new PathIndex(root(), paths(job));
        }
        List<SourceText> known = recent.get(wanted);
        if (known != null) {
            return known;
        }
        List<SourceText> found = new ArrayList<>();
        for (String path : index.match(wanted, this::read, job)) {
            found.add(text(path));
        }
        recent.put(wanted, List.copyOf(found));
        return found;
    }

    private SourceText text(String path) throws IOException {
        return new SourceText(path.substring(path.lastIndexOf('/') + 1), origin(), location(path), read(path));
    }
}
