package dev.auger.app.shell;

import dev.auger.importers.source.fetch.Coordinates;
import dev.auger.model.code.Bytecode;
import dev.auger.model.job.Job;
import dev.auger.model.source.CodeRemark;
import dev.auger.model.source.SourceAnswer;
import dev.auger.model.source.SourceHit;
import dev.auger.model.source.SourceText;
import dev.auger.model.trail.CodePoint;
import dev.auger.views.code.CodeSources;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the code view asks for, answered by the workers and the window. */
final class SourceDesk implements CodeSources {

    private final AppContext context;
    private final Consumer<Place> chooser;
    private final Consumer<List<Path>> dropped;
    private final Consumer<List<Coordinates>> fetcher;

    /**
     * @param chooser asks the user for a place and adds it
     * @param dropped looks at what was dropped and adds it
     * @param fetcher asks the user which sources to fetch and fetches them
     */
    SourceDesk(
            AppContext context,
            Consumer<Place> chooser,
            Consumer<List<Path>> dropped,
            Consumer<List<Coordinates>> fetcher) {
        this.context = context;
        this.chooser = chooser;
        this.dropped = dropped;
        this.fetcher = fetcher;
    }

    @Override
    public CompletableFuture<SourceAnswer> find(CodePoint place, Job job) {
        SourceStock stock = context.sources();
        return context.workers().submit("source-shown", job, () -> stock.find(place, job));
    }

    @Override
    public CompletableFuture<Optional<Bytecode>> bytecode(String className, Job job) {
        List<Path> roots = context.sourceFolders();
        return context.workers().submit("source-bytecode", job, () -> SourceClasses.of(className, roots, job));
    }

    @Override
    public CompletableFuture<List<CodeRemark>> remarks(CodePoint place, SourceText text, Job job) {
        SourceStock stock = context.sources();
        return context.workers()
                .submit("source-remarks", job, () -> stock.remarks().of(place, text, job));
    }

    @Override
    public void choose(CodePoint place, SourceHit hit) {
        context.sources().choose(place, hit);
    }

    @Override
    public CompletableFuture<Optional<Runnable>> fetching(CodePoint place, @Nullable SourceHit shown, Job job) {
        SourceStock stock = context.sources();
        String location = shown == null ? "" : shown.text().location();
        return context.workers()
                .submit("source-fetchable", job, () -> stock.fetchable(place, location, job))
                .thenApply(found -> found.isEmpty() ? Optional.empty() : Optional.of(() -> fetcher.accept(found)));
    }

    @Override
    public void add(Place kind) {
        chooser.accept(kind);
    }

    @Override
    public void drop(List<Path> paths) {
        dropped.accept(paths);
    }
}
