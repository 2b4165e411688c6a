package dev.auger.app.cli.flame;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.auger.analysis.flame.CallTree;
import dev.auger.app.cli.json.FlameJson;
import dev.auger.app.cli.table.Figures;
import dev.auger.model.FrameKind;
import dev.auger.views.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A flame graph as one page that needs nothing else: zoom, search, flame or icicle. It loads nothing from anywhere, and its policy
 * forbids it to.
 *
 * <p>The tree is in preorder, so depth and self are enough: the script derives parents and totals. Nodes are numbers of variable
 * length (seven bits a byte, the lowest first, the eighth set while more follow) in Base64, three a node: which pair of name and
 * kind, how many levels up from a child of the node before, and self. That is some six characters a node, where JSON takes
 * fifteen.
 */
final class FlameHtml {

    private static final int KINDS = FrameKind.values().length;

    private FlameHtml() {}

    static void write(CallTree tree, String title, Texts texts, Appendable out) throws IOException {
        String heading = texts.get(
                "cli.flame.head",
                tree.what().id(),
                tree.event(),
                Figures.count(tree.totalWeight()) + " " + FlameJson.unit(tree.unit()),
                Figures.count(tree.sampleCount()),
                tree.sampleCount());
        write(
                title,
                heading,
                texts.get("cli.html.hint"),
                List.of("flame.css", "page.css"),
                texts,
                data(tree, texts),
                out);
    }

    /** @param data JSON the script reads */
    static void write(
            String title, String heading, String hint, List<String> styles, Texts texts, String data, Appendable out)
            throws IOException {
        out.append("<!DOCTYPE html>\n<html lang=\"" + texts.locale().toLanguageTag() + "\">\n<head>\n")
                .append("<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
                .append("style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n<title>")
                .append(Resource.escape(title))
                .append("</title>\n<style>\n");
        for (String style : styles) {
            out.append(Resource.text(style));
        }
        out.append("</style>\n</head>\n<body>\n<header><h1>")
                .append(Resource.escape(heading))
                .append("</h1>\n<input id=\"search\" type=\"search\" placeholder=\"")
                .append(Resource.escape(texts.get("cli.html.search")))
                .append("\" aria-label=\"")
                .append(Resource.escape(texts.get("cli.html.search")))
                .append("\"><span id=\"matched\" role=\"status\"></span>\n<button id=\"invert\">")
                .append(Resource.escape(texts.get("cli.html.invert")))
                .append("</button><button id=\"fit\">")
                .append(Resource.escape(texts.get("cli.html.fit")))
                .append("</button></header>\n<main id=\"graph\"></main>\n<footer id=\"details\">")
                .append(Resource.escape(hint))
                .append("</footer>\n<script id=\"tree\" type=\"application/json\">")
                .append(data)
                .append("</script>\n<script>\n")
                .append(Resource.text("flame.js"))
                .append("</script>\n</body>\n</html>\n");
    }

    /** {@code <} is written as an escape, so that no name can end the script element. */
    private static String data(CallTree tree, Texts texts) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("unit", FlameJson.unit(tree.unit()));
            json.writeStringField("self", texts.get("cli.flame.self"));
            json.writeStringField("total", texts.get("cli.flame.total"));
            json.writeStringField("matched", texts.get("cli.html.matched"));
            json.writeArrayFieldStart("names");
            for (int name = 0; name < tree.nameCount(); name++) {
                json.writeString(tree.nameOf(name));
            }
            json.writeEndArray();
            json.writeArrayFieldStart("kinds");
            for (FrameKind kind : FrameKind.values()) {
                json.writeString(FlameSvg.styleClass(kind));
            }
            json.writeEndArray();
            columns(tree, json);
            json.writeEndObject();
        }
        return text.toString().replace("<", "\\u003c");
    }

    private static void columns(CallTree tree, JsonGenerator json) throws IOException {
        Map<Long, Integer> pairs = new LinkedHashMap<>();
        ByteArrayOutputStream nodes = new ByteArrayOutputStream();
        int before = -1;
        for (int n = 0; n < tree.size(); n++) {
            long pair = (long) tree.nameId(n) * KINDS + tree.kind(n).ordinal();
            Integer known = pairs.putIfAbsent(pair, pairs.size());
            number(nodes, known == null ? pairs.size() - 1 : known);
            number(nodes, before + 1 - tree.depth(n));
            number(nodes, tree.self(n));
            before = tree.depth(n);
        }
        json.writeNumberField("size", tree.size());
        json.writeArrayFieldStart("pairs");
        for (long pair : pairs.keySet()) {
            json.writeNumber(pair / KINDS);
            json.writeNumber(pair % KINDS);
        }
        json.writeEndArray();
        json.writeStringField("nodes", Base64.getEncoder().encodeToString(nodes.toByteArray()));
    }

    static void number(ByteArrayOutputStream out, long value) {
        long rest = value;
        while (rest > 0x7f) {
            out.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
