package dev.auger.app.cli.source;

import dev.auger.app.cli.json.JsonOut;
import dev.auger.app.text.Bundles;
import dev.auger.model.source.SourceAnswer;
import dev.auger.model.source.SourceHit;
import dev.auger.model.source.SourceQuestion;
import java.io.IOException;
import java.util.List;

/**
 * The document of {@code source}: {@code {"frame":{…},"answer":"found|several|none","reason",
 * "candidates":[{"origin","location","file","line","trust":{"level","reason","text"},"excerpt":[{"line","text"}]}],
 * "setAside":[same shape],"searched":[{"place","outcome"}]}}. The candidate is one if the answer is {@code found}.
 */
public final class SourceJson {

    private final JsonOut json;
    private final Bundles english;

    private SourceJson(JsonOut json, Bundles english) {
        this.json = json;
        this.english = english;
    }

    /** @param english with the room {@code source} */
    public static void write(JsonOut json, SourceQuestion question, SourceAnswer answer, Bundles english)
            throws IOException {
        new SourceJson(json, english).document(question, answer);
    }

    private void document(SourceQuestion question, SourceAnswer answer) throws IOException {
        json.beginObject()
                .beginObject("frame")
                .text("class", question.className())
                .text("package", question.packageName())
                .text("method", question.method())
                .text("file", question.file())
                .known("line", question.line())
                .text("jdk", question.jdk())
                .endObject();
        switch (answer) {
            case SourceAnswer.Found found -> {
                json.text("answer", "found").nothing("reason");
                hits("candidates", List.of(found.hit()));
                hits("setAside", found.setAside());
            }
            case SourceAnswer.Several several -> {
                json.text("answer", "several").nothing("reason");
                hits("candidates", several.hits());
                hits("setAside", List.of());
            }
            case SourceAnswer.None none -> {
                json.text("answer", "none").text("reason", none.reason().id());
                hits("candidates", List.of());
                hits("setAside", List.of());
            }
        }
        json.beginArray("searched");
        for (SourceAnswer.Searched searched : answer.searched()) {
            json.beginObject()
                    .text("place", searched.place())
                    .text("outcome", searched.outcome().id())
                    .endObject();
        }
        json.endArray().endObject();
    }

    private void hits(String field, List<SourceHit> hits) throws IOException {
        json.beginArray(field);
        for (SourceHit hit : hits) {
            json.beginObject()
                    .text("origin", hit.text().origin().id())
                    .text("location", hit.text().location())
                    .text("file", hit.text().fileName())
                    .known("line", hit.line() > 0 ? hit.line() : -1)
                    .beginObject("trust")
                    .text("level", hit.trust().level().id())
                    .text("reason", hit.trust().reason().id())
                    .text("text", SourceTexts.trust(hit.trust(), english))
                    .endObject()
                    .beginArray("excerpt");
            List<Integer> range = SourceTexts.excerpt(hit);
            for (int n = range.isEmpty() ? 1 : range.getFirst(); !range.isEmpty() && n <= range.getLast(); n++) {
                json.beginObject()
                        .number("line", n)
                        .text("text", hit.text().line(n))
                        .endObject();
            }
            json.endArray().endObject();
        }
        json.endArray();
    }
}
