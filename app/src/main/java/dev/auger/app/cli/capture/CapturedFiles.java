package dev.auger.app.cli.capture;

import dev.auger.app.capture.CaptureFailure;
import dev.auger.app.capture.Captured;
import dev.auger.app.cli.json.JsonOut;
import dev.auger.app.cli.table.Figures;
import dev.auger.app.cli.table.Table;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What was recorded. */
public final class CapturedFiles {

    private CapturedFiles() {}

    /** @param shown how the folder is called, as the user gave it */
    public static void print(Captured captured, Path shown, String caseFile, Texts texts, Appendable out)
            throws IOException {
        Table table = new Table().left(texts.get("capture.head.file")).right(texts.get("capture.head.size"));
        for (Path file : captured.files()) {
            table.row(shown.resolve(String.valueOf(file.getFileName())).toString(), Figures.bytes(Files.size(file)));
        }
        table.print(out, 0);
        out.append('\n')
                .append(texts.get("capture.open", "auger " + shown.resolve(caseFile)))
                .append('\n');
    }

    /** @param english texts, whatever the reader's language is */
    public static void write(JsonOut json, Captured captured, Path shown, String caseFile, Texts english)
            throws IOException {
        json.beginObject().text("case", slashes(shown.resolve(caseFile))).beginArray("files");
        for (Path file : captured.files()) {
            json.beginObject()
                    .text("path", slashes(shown.resolve(String.valueOf(file.getFileName()))))
                    .number("bytes", Files.size(file))
                    .endObject();
        }
        json.endArray().beginArray("failures");
        for (CaptureFailure failure : captured.failures()) {
            json.beginObject()
                    .text("code", failure.code())
                    .text("message", english.get(failure.phrase()))
                    .endObject();
        }
        json.endArray().endObject();
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
