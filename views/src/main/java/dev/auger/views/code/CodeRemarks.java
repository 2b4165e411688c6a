package dev.auger.views.code;

import dev.auger.model.job.Job;
import dev.auger.model.source.CodeRemark;
import dev.auger.model.source.SourceHit;
import dev.auger.model.source.SourceText;
import dev.auger.model.trail.CodePoint;
import dev.auger.views.ViewContext;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** What compilers and linters said of the file shown, as rows beneath its lines. */
final class CodeRemarks {

    /** Rows of one line; the rest is counted. */
    private static final int MOST = 3;

    private final ViewContext context;
    private final CodeLoader loader;
    private final Runnable onChange;
    private List<CodeRemark> remarks = List.of();
    private @Nullable SourceText asked;
    private Job job = Job.quiet();

    CodeRemarks(ViewContext context, CodeLoader loader, Runnable onChange) {
        this.context = context;
        this.loader = loader;
        this.onChange = onChange;
    }

    void forget() {
        job.cancel();
        asked = null;
        remarks = List.of();
    }

    /** Asks for those of a text, if it is another one. */
    void ask(CodePoint place, SourceHit hit) {
        SourceText text = hit.text();
        SourceText before = asked;
        if (before != null
                && before.location().equals(text.location())
                && before.fileName().equals(text.fileName())) {
            return;
        }
        job.cancel();
        Job now = Job.quiet();
        job = now;
        asked = text;
        remarks = List.of();
        loader.sources()
                .remarks(place, text, now)
                .whenComplete((found, failure) -> Platform.runLater(() -> {
                    if (failure == null && now == job && !found.isEmpty()) {
                        remarks = found;
                        onChange.run();
                    }
                }));
    }

    /** Puts them beneath their lines. */
    void addTo(SortedMap<Integer, List<LineNote>> notes, SourceHit hit) {
        Texts words = context.texts().get();
        for (CodeRemark remark : remarks) {
            int line = hit.text().map().shown(remark.line());
            if (line < 1 || line > hit.text().lines().size()) {
                continue;
            }
            List<LineNote> rows = notes.computeIfAbsent(line, l -> new ArrayList<>());
            if (rows.size() < MOST) {
                rows.add(row(remark, words));
            } else {
                LineNote last = rows.removeLast();
                String tip = last.tip() + "\n" + row(remark, words).tip();
                String more = words.get("code.callee.more", tip.lines().count() - 1);
                LineNote.Part first = last.parts().getFirst();
                rows.add(new LineNote(
                        last.style(), last.icon(), List.of(first, new LineNote.Part(more, "", null)), tip));
            }
        }
    }

    private static LineNote row(CodeRemark remark, Texts words) {
        String icon = switch (remark.level()) {
            case ERROR -> "x-circle";
            case WARNING -> "alert-triangle";
            case NOTE -> "info";
        };
        String by = remark.rule().isEmpty() ? remark.tool() : remark.tool() + ' ' + remark.rule();
        String tip = words.get(
                "code.remark", words.get("code.remark." + remark.level().id()), by, remark.message());
        List<LineNote.Part> parts =
                List.of(new LineNote.Part(remark.message(), "", null), new LineNote.Part("", by.strip(), null));
        return new LineNote(remark.level().id(), icon, parts, tip);
    }
}
