package dev.auger.app.report;

import dev.auger.app.report.page.Html;
import dev.auger.app.report.page.Legible;
import dev.auger.model.Grade;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import dev.auger.model.trail.Share;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.List;

/** What all sections write on: the page and the words of its language. Names within sentences are cut to a readable length. */
final class Sheet {

    private static final int NAME_IN_SENTENCE = 120;
    private static final double SAME = 0.0005;
    /** What lists of facts are cut at. */
    private static final int FULL = 200;

    final Html html = new Html();
    private final Texts texts;

    Sheet(Texts texts) {
        this.texts = texts;
    }

    /** The language of the page. */
    Texts texts() {
        return texts;
    }

    String language() {
        return texts.locale().toLanguageTag();
    }

    String get(String key, Object... arguments) {
        Object[] shown = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            shown[i] = shortened(arguments[i]);
        }
        return texts.get(key, shown);
    }

    String say(Phrase phrase) {
        return texts.get((Phrase) shortened(phrase));
    }

    private static Object shortened(Object argument) {
        return switch (argument) {
            case String name -> Legible.cut(name, NAME_IN_SENTENCE);
            case Phrase phrase ->
                new Phrase(
                        phrase.key(),
                        phrase.arguments().stream().map(Sheet::shortened).toList());
            case List<?> items -> items.stream().map(Sheet::shortened).toList();
            default -> argument;
        };
    }

    void grade(Grade grade) {
        html.open("span", "grade " + grade.id(), "title", get("grade." + grade.id() + ".meaning"))
                .text(get("grade." + grade.id()))
                .close();
    }

    /** A heading that links lead to, with a line of small print. */
    void heading(String tag, String text, String smallPrint) {
        html.element(tag, "", text);
        if (!smallPrint.isEmpty()) {
            html.element("p", "muted small", smallPrint);
        }
        html.line();
    }

    /** A table with a caption and a row of heads; a head that begins with {@code >} is of a column of figures. */
    void table(String caption, String... heads) {
        html.open("div", "scroll").open("table");
        html.element("caption", "", caption).open("thead").open("tr");
        for (String head : heads) {
            boolean figures = head.startsWith(">");
            html.open("th", figures ? "figure" : "", "scope", "col");
            html.text(figures ? head.substring(1) : head).close();
        }
        html.close().close().open("tbody").line();
    }

    void endTable() {
        html.close().close().end();
    }

    /** A name in a cell. */
    Sheet name(String name) {
        html.open("td").element("code", "", Legible.name(name)).close();
        return this;
    }

    Sheet figure(String figure) {
        html.element("td", "figure number", figure);
        return this;
    }

    Sheet text(String text) {
        html.element("td", "", text);
        return this;
    }

    /** A figure in percent with a bar. */
    Sheet share(double fraction) {
        html.open("td", "figure number");
        bar(fraction, "");
        html.element("span", "part", Numbers.share(fraction));
        html.close();
        return this;
    }

    void bar(double fraction, String styleClass) {
        double percent = Math.round(Math.clamp(fraction, 0, 1) * 1000) / 10.0;
        html.raw("<span class=\"bar" + (styleClass.isEmpty() ? "" : " " + styleClass) + "\"><i style=\"width:" + percent
                + "%\"></i></span>");
    }

    /** Says how many rows there would be more. */
    void more(int all, int shown) {
        if (all > shown) {
            // A list that is full was cut itself.
            String more = (all >= FULL ? Numbers.AT_LEAST : "") + Numbers.count((long) all - shown);
            html.element("p", "muted small", get("report.more", more)).line();
        }
    }

    /** {@code 46.2 % (45.4 % to 47.1 %), n = 5 921 of 12 816}; of bytes and times with the share of samples beside it. */
    String share(Share share) {
        String text = Numbers.share(share.fraction());
        if (!share.isSampled()) {
            return text;
        }
        double counted = (double) share.samples() / share.ofSamples();
        Object[] counts = {
            Quantity.count(share.samples()),
            Quantity.count(share.ofSamples()),
            Quantity.fraction(share.low()),
            Quantity.fraction(share.high()),
            Quantity.fraction(counted)
        };
        // The interval is of counts; where weights tell another share, it must not seem to be theirs.
        return text
                + get(Math.abs(counted - share.fraction()) < SAME ? "report.counted" : "report.counted.apart", counts);
    }

    /** A weight of samples. */
    String weight(SampleKind kind, long weight) {
        return switch (kind.unit()) {
            case BYTES -> Numbers.bytes(weight);
            case NANOS -> Numbers.nanos(weight);
            case SAMPLES, COUNT -> Numbers.count(weight);
        };
    }
}
