package dev.auger.importers.source.git;

import dev.auger.importers.source.place.IndexedPlace;
import dev.auger.importers.source.place.PathIndex;
import dev.auger.importers.source.place.Texts;
import dev.auger.model.job.Job;
import dev.auger.model.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * Source at a commit of a repository, bare or not. Its objects are read as they are stored: no filter, hook or command is run, and
 * nothing is written.
 */
public final class GitPlace extends IndexedPlace {

    private static final int SHOWN_DIGITS = 10;

    private final Repository repository;
    private final RevCommit commit;
    private final String shown;
    private final Map<String, ObjectId> blobs = new HashMap<>();

    private GitPlace(Repository repository, RevCommit commit, String shown) {
        this.repository = repository;
        this.commit = commit;
        this.shown = shown;
    }

    /** Whether a folder is a repository without a work tree. */
    public static boolean isBare(Path folder) {
        return Files.isRegularFile(folder.resolve("HEAD"))
                && Files.isDirectory(folder.resolve("objects"))
                && Files.isDirectory(folder.resolve("refs"));
    }

    /** The repository a path names: itself if it is bare, or the folder with {@code .git} in it. */
    public static Optional<Path> repository(Path path) {
        return isBare(path) || Files.exists(path.resolve(".git")) ? Optional.of(path) : Optional.empty();
    }

    /**
     * Opens a repository.
     *
     * @param commit anything that names one: a hash, a branch, a tag, {@code HEAD~3}
     * @return empty if it has no such commit
     * @throws IOException if it is damaged
     */
    public static Optional<GitPlace> open(Path folder, String commit) throws IOException {
        Isolation.begin();
        FileRepositoryBuilder builder = new FileRepositoryBuilder();
        if (isBare(folder)) {
            builder.setGitDir(folder.toFile()).setBare();
        } else {
            // Follows a file .git of a linked work tree.
            builder.setWorkTree(folder.toFile());
        }
        Repository repository = null;
        GitPlace place = null;
        try {
            repository = builder.setMustExist(true).build();
            ObjectId id = repository.resolve(commit + "^{commit}");
            if (id != null) {
                try (RevWalk walk = new RevWalk(repository)) {
                    RevCommit found = walk.parseCommit(id);
                    String name =
                            String.valueOf(folder.toAbsolutePath().normalize().getFileName());
                    place = new GitPlace(
                            repository, found, name + '@' + id.name().substring(0, SHOWN_DIGITS));
                }
            }
        } catch (RuntimeException e) {
            // What it says of names and objects it cannot make sense of.
            throw new IOException(e.getMessage(), e);
        } finally {
            if (place == null && repository != null) {
                repository.close();
            }
        }
        return Optional.ofNullable(place);
    }

    @Override
    public String name() {
        return shown;
    }

    @Override
    protected List<String> paths(Job job) throws IOException {
        List<String> paths = new ArrayList<>();
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(commit.getTree());
            walk.setRecursive(true);
            while (walk.next() && paths.size() < MAX_FILES) {
                job.check();
                boolean file = FileMode.REGULAR_FILE.equals(walk.getRawMode(0))
                        || FileMode.EXECUTABLE_FILE.equals(walk.getRawMode(0));
                String path = walk.getPathString();
                if (file && PathIndex.isSource(path)) {
                    blobs.put(path, walk.getObjectId(0));
                    paths.add(path);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return paths;
    }

    @Override
    protected List<String> read(String path) throws IOException {
        ObjectId id = blobs.get(path);
        if (id == null) {
            throw new IOException(path + " is not in the commit");
        }
        try {
            return Texts.lines(repository.open(id).getCachedBytes((int) LARGEST));
        } catch (LargeObjectException e) {
            throw new IOException(path + " is larger than a source file is", e);
        }
    }

    @Override
    protected SourceText.Origin origin() {
        return SourceText.Origin.GIT;
    }

    @Override
    protected String location(String path) {
        return shown + ':' + path;
    }

    @Override
    public void close() {
        repository.close();
    }
}
