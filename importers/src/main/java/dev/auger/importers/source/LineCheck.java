package dev.auger.importers.source;

import dev.auger.importers.classfile.ClassLines;
import dev.auger.importers.classfile.Smap;
import dev.auger.importers.source.names.CompiledMethod;
import dev.auger.importers.source.text.MethodSpans;
import dev.auger.importers.source.text.MethodSpans.Where;
import dev.auger.model.FrameKind;
import dev.auger.model.Names;
import dev.auger.model.source.LineTrust;
import dev.auger.model.source.LineTrust.Reason;
import dev.auger.model.source.SourceHit;
import dev.auger.model.source.SourceQuestion;
import dev.auger.model.source.SourceText;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Says which line of a text is the one that was asked for, and whether that can be trusted. A class file at hand is the witness:
 * its lines of the method have to lie in the text, where a method of that name is.
 */
final class LineCheck {

    private final SourceQuestion question;
    private final CompiledMethod method;
    private final boolean generated;
    private final Recent recent;

    /** @param generated the frame's class is made at run time and stands for the one whose source is looked at */
    LineCheck(SourceQuestion question, boolean generated, Recent recent) {
        this.recent = recent;
        this.question = question;
        String file = question.file();
        this.method = question.kind() == FrameKind.GO || file != null && file.endsWith(".go")
                ? CompiledMethod.ofGo(question.method())
                : CompiledMethod.of(question.method());
        this.generated = generated;
    }

    /**
     * Looks at a text that the compiler may have seen.
     *
     * @param lines what the class file says, or null if there is none
     */
    SourceHit written(SourceText text, @Nullable ClassLines lines) {
        MethodSpans spans = recent.spans(text);
        int size = text.lines().size();
        int line = question.line();
        if (generated || line <= 0 || lines != null && lines.natives().contains(question.method())) {
            return declared(text, spans, lines);
        }
        if (line > size) {
            return new SourceHit(text, -1, LineTrust.of(Reason.BEYOND, line, size));
        }
        LineTrust trust = trust(spans, size, lines);
        boolean elsewhere =
                trust.reason() == Reason.ELSEWHERE && text.fileName().endsWith(".scala");
        return new SourceHit(text, line, elsewhere ? inlinedByScala(spans, lines) : trust);
    }

    /** Scala's compiler copies code of other methods without saying so; a method that is itself in the text speaks for the text. */
    private LineTrust inlinedByScala(MethodSpans spans, @Nullable ClassLines lines) {
        if (lines == null) {
            return LineTrust.of(Reason.NO_CLASS);
        }
        int line = question.line();
        boolean own = lines.has(question.method(), line)
                && own(lines, question.method()).stream().anyMatch(l -> spans.where(method, l) == Where.INSIDE);
        return own ? LineTrust.of(Reason.INLINED) : LineTrust.of(Reason.ELSEWHERE, line, question.method());
    }

    private SourceHit declared(SourceText text, MethodSpans spans, @Nullable ClassLines lines) {
        NavigableSet<Integer> table = lines == null ? null : lines.lines().get(question.method());
        int at = spans.declaration(method, simpleOuter());
        if (at < 0
                && table != null
                && !table.isEmpty()
                && table.first() <= text.lines().size()) {
            at = table.first();
        }
        boolean isNative =
                lines != null && lines.natives().contains(question.method()) || question.kind() == FrameKind.NATIVE;
        Reason reason = generated ? Reason.GENERATED : isNative ? Reason.NATIVE_METHOD : Reason.NO_LINE;
        return new SourceHit(text, at, LineTrust.of(reason));
    }

    private String simpleOuter() {
        String simple = Names.simpleClass(question.className());
        int dollar = simple.lastIndexOf('$', simple.length() - 2);
        return dollar > 0 ? simple.substring(dollar + 1) : simple;
    }

    private LineTrust trust(MethodSpans spans, int size, @Nullable ClassLines lines) {
        int line = question.line();
        Where here = spans.where(method, line);
        if (here == Where.ELSEWHERE) {
            return LineTrust.of(Reason.ELSEWHERE, line, question.method());
        }
        if (lines == null) {
            return LineTrust.of(here == Where.INSIDE ? Reason.PLAUSIBLE : Reason.NO_CLASS);
        }
        if (!lines.hasLines()) {
            return LineTrust.of(Reason.NO_LINES);
        }
        if (!lines.has(question.method(), line)) {
            return LineTrust.of(Reason.OTHER_CLASS, line, question.method());
        }
        NavigableSet<Integer> table = own(lines, question.method());
        if (!table.isEmpty() && table.last() > size) {
            return LineTrust.of(Reason.TABLE_BEYOND, table.last(), size);
        }
        int elsewhere = 0;
        for (int other : table) {
            elsewhere += spans.where(method, other) == Where.ELSEWHERE ? 1 : 0;
        }
        // The look at the text is a coarse one; a single line may be where it does not expect it.
        if (elsewhere * 2 > table.size()) {
            return LineTrust.of(Reason.ELSEWHERE, table.first(), question.method());
        }
        return LineTrust.of(here == Where.INSIDE ? Reason.CHECKED : Reason.IN_FILE);
    }

    /** Lines of a method without those that inlined code brought from other files. */
    static NavigableSet<Integer> own(ClassLines lines, String method) {
        NavigableSet<Integer> all = new TreeSet<>();
        if (method.isEmpty()) {
            lines.lines().values().forEach(all::addAll);
        } else {
            all.addAll(lines.lines().getOrDefault(method, new TreeSet<>()));
        }
        Smap smap = lines.smap();
        if (smap != null) {
            all.removeIf(line -> inlined(smap, lines, line) != null);
        }
        return all;
    }

    /** Where the code of a line was inlined from; null if it is the class's own. */
    static Smap.@Nullable Place inlined(Smap smap, ClassLines lines, int line) {
        Smap.Place origin = smap.origin(line).orElse(null);
        boolean own = origin == null || origin.line() == line && origin.file().equals(lines.file());
        return own ? null : origin;
    }

    /** Looks at a text made from the class file. */
    SourceHit decompiled(SourceText text, ClassLines lines) {
        MethodSpans spans = recent.spans(text);
        if (generated || question.line() <= 0 || lines.natives().contains(question.method())) {
            return declared(text, spans, null);
        }
        if (!lines.hasLines()) {
            return new SourceHit(text, begin(spans), LineTrust.of(Reason.DECLARATION));
        }
        if (!lines.has(question.method(), question.line())) {
            return new SourceHit(
                    text, begin(spans), LineTrust.of(Reason.OTHER_CLASS, question.line(), question.method()));
        }
        int exact = text.map().shown(question.line());
        if (exact > 0 && spans.where(method, exact) != Where.ELSEWHERE) {
            return new SourceHit(text, exact, LineTrust.of(Reason.MAPPED));
        }
        return new SourceHit(text, nearest(text, lines, spans), LineTrust.of(Reason.NEAREST));
    }

    /** A line of the same method that is mapped, else the method's declaration. */
    private int nearest(SourceText text, ClassLines lines, MethodSpans spans) {
        NavigableSet<Integer> table = lines.lines().getOrDefault(question.method(), new TreeSet<>());
        for (List<Integer> some : List.of(
                List.copyOf(table.headSet(question.line(), true).descendingSet()),
                List.copyOf(table.tailSet(question.line(), false)))) {
            for (int line : some) {
                int shown = text.map().shown(line);
                if (shown > 0 && spans.where(method, shown) != Where.ELSEWHERE) {
                    return shown;
                }
            }
        }
        return begin(spans);
    }

    /** Where the method begins in a decompiled text; the class, for methods that are left out of it because nobody wrote them. */
    private int begin(MethodSpans spans) {
        int at = spans.declaration(method, simpleOuter());
        return at > 0 ? at : Math.max(1, spans.typeDeclaration(simpleOuter()));
    }
}
