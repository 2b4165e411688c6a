package dev.auger.views.code;

import dev.auger.model.code.Bytecode;
import dev.auger.model.job.Job;
import dev.auger.model.source.CodeRemark;
import dev.auger.model.source.SourceAnswer;
import dev.auger.model.source.SourceHit;
import dev.auger.model.source.SourceText;
import dev.auger.model.trail.CodePoint;
import dev.auger.views.ViewContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Sources as a test wants them; without an answer, those of the context. */
class MadeSources implements CodeSources {

    final List<String> questions = new ArrayList<>();
    final List<String> chosen = new ArrayList<>();

    @Nullable
    SourceAnswer answer;

    Optional<Bytecode> bytecode = Optional.empty();
    List<CodeRemark> remarks = List.of();
    Optional<Runnable> fetching = Optional.empty();
    private final CodeSources plain;

    MadeSources(ViewContext context) {
        plain = CodeSources.of(context);
    }

    @Override
    public CompletableFuture<SourceAnswer> find(CodePoint place, Job job) {
        questions.add(place.label());
        SourceAnswer made = answer;
        return made == null ? plain.find(place, job) : CompletableFuture.completedFuture(made);
    }

    @Override
    public CompletableFuture<Optional<Bytecode>> bytecode(String className, Job job) {
        return CompletableFuture.completedFuture(bytecode);
    }

    @Override
    public CompletableFuture<List<CodeRemark>> remarks(CodePoint place, SourceText text, Job job) {
        return CompletableFuture.completedFuture(remarks);
    }

    @Override
    public void choose(CodePoint place, SourceHit hit) {
        chosen.add(hit.text().location());
    }

    @Override
    public CompletableFuture<Optional<Runnable>> fetching(CodePoint place, @Nullable SourceHit shown, Job job) {
        return CompletableFuture.completedFuture(fetching);
    }

    @Override
    public void add(Place kind) {
        throw new AssertionError("not questions for");
    }

    @Override
    public void drop(List<Path> paths) {
        throw new AssertionError("nothing was dropped");
    }
}
