package dev.auger.app.cli.json;

import dev.auger.analysis.quality.RecordingQuality;
import dev.auger.model.Diagnostic;
import dev.auger.model.Layer;
import dev.auger.model.Passport;
import dev.auger.model.ProcessIdentity;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.util.Map;

/** One entry of {@code info}'s {@code files}. */
public final class PassportJson {

    private PassportJson() {}

    /** A file that was read, at least in part. */
    public static void write(JsonOut json, Passport passport) throws IOException {
        open(json, passport);
        json.endObject();
    }

    /** The same of a recording, with what is to be thought of it. */
    public static void write(JsonOut json, Passport passport, RecordingQuality quality, Texts english)
            throws IOException {
        open(json, passport);
        QualityJson.write(json, quality, english);
        json.endObject();
    }

    private static void open(JsonOut json, Passport passport) throws IOException {
        json.beginObject()
                .text("path", passport.name())
                .text("kind", passport.kind().id())
                .text("format", passport.format())
                .text("producer", passport.producer())
                .flag("complete", passport.complete());
        json.beginArray("diagnostics");
        for (Diagnostic diagnostic : passport.diagnostics()) {
            json.beginObject()
                    .text("code", diagnostic.code())
                    .known("offset", diagnostic.offset())
                    .text("message", diagnostic.message())
                    .known("lostBytes", diagnostic.lostBytes())
                    .endObject();
        }
        json.endArray().moment("start", passport.start()).moment("end", passport.end());
        ProcessIdentity process = passport.process();
        json.beginObject("process")
                .text("host", process.host())
                .known("pid", process.pid())
                .moment("start", process.start())
                .endObject();
        json.beginObject("counts");
        for (Map.Entry<String, Long> count : passport.counts().entrySet()) {
            json.number(count.getKey(), count.getValue());
        }
        json.endObject().beginArray("answers");
        for (Layer layer : Layer.values()) {
            if (passport.answers().contains(layer)) {
                json.element(layer.id());
            }
        }
        json.endArray().number("bytes", passport.bytes());
    }

    /**
     * A file that could not be read.
     *
     * @param offset -1 where none applies
     */
    public static void writeError(JsonOut json, String path, String code, long offset, String message)
            throws IOException {
        json.beginObject().text("path", path).nothing("kind").beginObject("error");
        json.text("code", code).known("offset", offset).text("message", message).endObject();
        json.endObject();
    }
}
