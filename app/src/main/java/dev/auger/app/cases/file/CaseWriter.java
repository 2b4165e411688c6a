package dev.auger.app.cases.file;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.auger.app.cases.GuidedState;
import dev.auger.model.ThreadRef;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Selection;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes the document of a case file: indented, so that it can be read and compared, and the same bytes for the same case. */
final class CaseWriter {

    private final JsonGenerator json;

    private CaseWriter(JsonGenerator json) {
        this.json = json;
    }

    /** Leaves the stream open. */
    static void write(CaseFile file, OutputStream out) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        try (JsonGenerator json = factory.createGenerator(out, JsonEncoding.UTF8)) {
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            new CaseWriter(json).document(file);
        }
        out.write('\n');
    }

    private void document(CaseFile file) throws IOException {
        json.writeStartObject();
        json.writeStringField(CaseFormat.MARK, CaseFormat.MARK_VALUE);
        json.writeNumberField("version", CaseFormat.VERSION);
        text("name", file.name());
        json.writeArrayFieldStart("evidence");
        for (CaseFile.Kept kept : file.evidence()) {
            kept(kept);
        }
        json.writeEndArray();
        texts("sources", file.sources());
        text("layer", file.layer());
        selection(file.selection());
        text("finding", file.finding());
        guided(file.guided());
        text("note", file.note());
        json.writeArrayFieldStart("findings");
        for (CaseFile.FindingNote note : file.findings()) {
            json.writeStartObject();
            text("finding", note.finding());
            text("verdict", note.verdict().id());
            text("note", note.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (!file.sourceChoices().isEmpty()) {
            json.writeObjectFieldStart("sourceChoices");
            for (Map.Entry<String, String> choice : new TreeMap<>(file.sourceChoices()).entrySet()) {
                json.writeStringField(choice.getKey(), choice.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void kept(CaseFile.Kept kept) throws IOException {
        json.writeStartObject();
        text("name", kept.name());
        text("path", kept.path());
        json.writeNumberField("bytes", kept.bytes());
        Digest digest = kept.digest();
        if (digest != null) {
            json.writeStringField(digest.method(), digest.hex());
        }
        text("entry", kept.entry());
        if (kept.text() != null) {
            json.writeStringField("text", kept.text());
        }
        if (kept.dump() > 1) {
            json.writeNumberField("dump", kept.dump());
        }
        json.writeEndObject();
    }

    private void selection(Selection selection) throws IOException {
        json.writeObjectFieldStart("selection");
        if (selection.range() != null) {
            json.writeNumberField("from", selection.range().start());
            json.writeNumberField("to", selection.range().end());
        }
        if (!selection.threads().isEmpty() && selection.threads().size() <= CaseFormat.MOST_THREADS) {
            text("threadLabel", selection.threadLabel());
            json.writeArrayFieldStart("threads");
            for (ThreadRef thread : selection.threads()) {
                thread(thread);
            }
            json.writeEndArray();
        }
        texts("stack", selection.stack());
        Selection.Allocation allocation = selection.allocation();
        if (allocation != null) {
            json.writeObjectFieldStart("allocation");
            text("class", allocation.className());
            code("site", allocation.site());
            json.writeEndObject();
        }
        Selection.HeapObject object = selection.object();
        if (object != null) {
            json.writeObjectFieldStart("object");
            json.writeStringField("class", object.className());
            json.writeNumberField("address", object.address());
            json.writeEndObject();
        }
        code("code", selection.code());
        json.writeEndObject();
    }

    private void thread(ThreadRef thread) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", thread.name());
        json.writeNumberField("id", thread.javaId());
        json.writeNumberField("osId", thread.osId());
        json.writeBooleanField("virtual", thread.virtual());
        text("group", thread.group());
        json.writeEndObject();
    }

    private void code(String name, @Nullable CodePoint place) throws IOException {
        if (place != null) {
            json.writeObjectFieldStart(name);
            json.writeStringField("class", place.className());
            json.writeStringField("method", place.method());
            text("file", place.file());
            json.writeNumberField("line", place.line());
            json.writeEndObject();
        }
    }

    private void guided(GuidedState guided) throws IOException {
        if (guided.equals(GuidedState.NONE)) {
            return;
        }
        json.writeObjectFieldStart("guided");
        text("symptom", guided.symptom());
        text("page", guided.page());
        text("finding", guided.finding());
        json.writeObjectFieldStart("chosen");
        for (Map.Entry<String, String> chosen : new TreeMap<>(guided.chosen()).entrySet()) {
            json.writeStringField(chosen.getKey(), chosen.getValue());
        }
        json.writeEndObject();
        texts("done", guided.done());
        json.writeEndObject();
    }

    /** What is empty is left out. */
    private void text(String name, @Nullable String text) throws IOException {
        if (text != null && !text.isEmpty()) {
            json.writeStringField(name, text);
        }
    }

    private void texts(String name, List<String> texts) throws IOException {
        if (!texts.isEmpty()) {
            json.writeArrayFieldStart(name);
            for (String text : texts) {
                json.writeString(text);
            }
            json.writeEndArray();
        }
    }
}
