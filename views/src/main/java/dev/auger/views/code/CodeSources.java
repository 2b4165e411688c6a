package dev.auger.views.code;

import dev.auger.model.code.Bytecode;
import dev.auger.model.job.Job;
import dev.auger.model.source.CodeRemark;
import dev.auger.model.source.LineTrust;
import dev.auger.model.source.SourceAnswer;
import dev.auger.model.source.SourceHit;
import dev.auger.model.source.SourceText;
import dev.auger.model.trail.CodePoint;
import dev.auger.views.ViewContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Where the code view gets source from, and what it can ask for. Called on the application thread, which never waits. */
public interface CodeSources {

    /** What the user can add to look in; ids are in resource keys. */
    enum Place {
        FOLDER("folder", "folder"),
        ARCHIVE("archive", "package"),
        GIT("git", "git-merge"),
        JDK("jdk", "cpu");

        private final String id;
        private final String icon;

        Place(String id, String icon) {
            this.id = id;
            this.icon = icon;
        }

        String key() {
            return "code.add." + id;
        }

        String icon() {
            return icon;
        }
    }

    /** Looks for the source of a place. */
    CompletableFuture<SourceAnswer> find(CodePoint place, Job job);

    /** The instructions of a class and of those beside it in its file, if its class file is at hand. */
    CompletableFuture<Optional<Bytecode>> bytecode(String className, Job job);

    /** What compilers and linters said of the file of a source; of the class file's lines. */
    CompletableFuture<List<CodeRemark>> remarks(CodePoint place, SourceText text, Job job);

    /** The user says which of several it is; remembered with the case. */
    void choose(CodePoint place, SourceHit hit);

    /**
     * Looks whether published sources of a class that has none at hand could be fetched. Nothing is fetched.
     *
     * @param shown what is shown instead, if there is something
     * @return what asks the user and then fetches, on the application thread; empty if it is not known what to fetch
     */
    default CompletableFuture<Optional<Runnable>> fetching(CodePoint place, @Nullable SourceHit shown, Job job) {
        return CompletableFuture.completedFuture(Optional.empty());
    }

    /** Asks the user for one more place to look in. */
    void add(Place kind);

    /** Files and folders were dropped on the view. */
    void drop(List<Path> paths);

    /** Sources of a view that nothing was set up for: what the program finds, unchecked. */
    static CodeSources of(ViewContext context) {
        return new CodeSources() {
            @Override
            public CompletableFuture<SourceAnswer> find(CodePoint place, Job job) {
                return context.source(place).thenApply(found -> {
                    LineTrust unchecked = LineTrust.of(LineTrust.Reason.NO_CLASS);
                    return found.<SourceAnswer>map(text -> new SourceAnswer.Found(
                                    new SourceHit(text, text.map().shown(place.line()), unchecked),
                                    List.of(),
                                    List.of()))
                            .orElse(new SourceAnswer.None(SourceAnswer.Reason.NOT_FOUND, List.of()));
                });
            }

            @Override
            public CompletableFuture<Optional<Bytecode>> bytecode(String className, Job job) {
                return CompletableFuture.completedFuture(Optional.empty());
            }

            @Override
            public CompletableFuture<List<CodeRemark>> remarks(CodePoint place, SourceText text, Job job) {
                return CompletableFuture.completedFuture(List.of());
            }

            @Override
            public void choose(CodePoint place, SourceHit hit) {
                // Nothing to remember it with.
            }

            @Override
            public void add(Place kind) {
                // Nowhere to add it.
            }

            @Override
            public void drop(List<Path> paths) {
                // Nowhere to add them.
            }
        };
    }
}
