package dev.auger.app.cli.source;

import dev.auger.app.cli.table.Table;
import dev.auger.app.text.Bundles;
import dev.auger.model.source.SourceAnswer;
import dev.auger.model.source.SourceHit;
import java.io.IOException;
import java.util.List;

/** The answer for people: where the source is, whether its line can be trusted, and the lines around it. */
public final class SourcePage {

    /** Characters of a line that are shown. */
    private static final int WIDEST = 200;

    private final Bundles texts;
    private final Appendable out;

    /** @param texts with the room {@code source} */
    public SourcePage(Bundles texts, Appendable out) {
        this.texts = texts;
        this.out = out;
    }

    public void print(SourceAnswer answer) throws IOException {
        switch (answer) {
            case SourceAnswer.Found found -> {
                hit(found.hit());
                for (SourceHit old : found.setAside()) {
                    line(texts.get("source.setAside", old.text().location(), SourceTexts.trust(old.trust(), texts)));
                }
            }
            case SourceAnswer.Several several -> {
                line(texts.get("source.several", several.hits().size()));
                for (SourceHit hit : several.hits()) {
                    line("");
                    hit(hit);
                }
            }
            case SourceAnswer.None none -> {
                line(SourceTexts.none(none.reason(), texts));
                if (!none.searched().isEmpty()) {
                    Table table = new Table().left(texts.get("source.searched")).left("");
                    none.searched().forEach(s -> table.row(s.place(), SourceTexts.outcome(s.outcome(), texts)));
                    table.print(out, 0);
                }
            }
        }
    }

    private void hit(SourceHit hit) throws IOException {
        String place = hit.line() > 0
                ? hit.text().location() + ':' + hit.line()
                : hit.text().location();
        line(place);
        line(texts.get(
                "source.hit", SourceTexts.origin(hit.text().origin(), texts), SourceTexts.trust(hit.trust(), texts)));
        List<Integer> range = SourceTexts.excerpt(hit);
        if (range.isEmpty()) {
            return;
        }
        int digits = String.valueOf(range.getLast()).length();
        for (int n = range.getFirst(); n <= range.getLast(); n++) {
            String number = String.valueOf(n);
            String text = hit.text().line(n);
            String shown = text.length() > WIDEST ? text.substring(0, WIDEST) + '…' : text;
            String row = (n == hit.line() ? "> " : "  ")
                    + " ".repeat(digits - number.length())
                    + number
                    + "  "
                    + printable(shown);
            line(row.stripTrailing());
        }
    }

    /** Nothing in a file shall steer the terminal. */
    private static String printable(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\t') {
                plain.append("    ");
            } else {
                plain.appendCodePoint(Character.isISOControl(c) ? '\ufffd' : c);
            }
        });
        return plain.toString();
    }

    private void line(String text) throws IOException {
        out.append(text).append('\n');
    }
}
