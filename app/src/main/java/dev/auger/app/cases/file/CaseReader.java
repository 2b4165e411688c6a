package dev.auger.app.cases.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.auger.app.cases.GuidedState;
import dev.auger.model.Layer;
import dev.auger.model.ThreadRef;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.error.UnsupportedVersion;
import dev.auger.model.time.TimeRange;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Selection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the document of a case file. Types are those of {@link CaseFile} and no others; size, depth and lengths are bounded before
 * anything is built from them. Members it does not know are passed over: a newer program of the same version may write more.
 */
final class CaseReader {

    private static final int MOST_CHOSEN = 100;
    private static final int MOST_DONE = 1_000;
    private static final int MOST_DUMPS = 1_000_000;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(CaseFormat.MOST_BYTES)
                            .maxNestingDepth(CaseFormat.MOST_DEPTH)
                            .maxStringLength(CaseFormat.MOST_PASTED)
                            .maxNameLength(CaseFormat.MOST_NAME)
                            .maxNumberLength(32)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private CaseReader() {}

    /**
     * Reads a document.
     *
     * @throws UnsupportedVersion if a newer program wrote it
     * @throws MalformedInput if it is no case file, or contradicts the format
     */
    static CaseFile read(byte[] bytes) throws ImportFailure {
        Checked document = new Checked("", parse(bytes));
        if (!document.node().isObject()
                || !document.get(CaseFormat.MARK).text(CaseFormat.MOST_NAME).equals(CaseFormat.MARK_VALUE)) {
            throw new MalformedInput("case.mark", 0, CaseFormat.MARK, "", -1, "it does not say that it is a case file");
        }
        long version = document.get("version").number(0, 0, Long.MAX_VALUE);
        if (version > CaseFormat.VERSION) {
            throw new UnsupportedVersion(
                    "case",
                    "a case file of version " + version,
                    "a newer Auger made it; open it with that one",
                    version);
        }
        if (version < 1) {
            throw document.get("version").wrong("a version");
        }
        return file(document);
    }

    private static JsonNode parse(byte[] bytes) throws MalformedInput {
        if (bytes.length > CaseFormat.MOST_BYTES) {
            throw new MalformedInput(
                    "case.large",
                    CaseFormat.MOST_BYTES,
                    "document",
                    "",
                    -1,
                    "a case file has at most " + CaseFormat.MOST_BYTES + " bytes without its evidence");
        }
        try {
            return JSON.readTree(bytes);
        } catch (StreamConstraintsException e) {
            throw new MalformedInput("case.large", offset(e), "document", "", -1, e.getOriginalMessage());
        } catch (JsonProcessingException e) {
            throw new MalformedInput("case.json", offset(e), "document", "", -1, e.getOriginalMessage());
        } catch (IOException e) {
            throw new MalformedInput("case.json", -1, "document", "", -1, String.valueOf(e.getMessage()));
        }
    }

    private static long offset(JsonProcessingException e) {
        return e.getLocation() == null ? -1 : e.getLocation().getByteOffset();
    }

    private static CaseFile file(Checked document) throws MalformedInput {
        List<CaseFile.Kept> evidence = new ArrayList<>();
        for (Checked element : document.get("evidence").elements(CaseFormat.MOST_EVIDENCE)) {
            evidence.add(kept(element));
        }
        List<CaseFile.FindingNote> findings = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Checked element : document.get("findings").elements(CaseFormat.MOST_FINDINGS)) {
            CaseFile.FindingNote note = findingNote(element);
            if (!keys.add(note.finding())) {
                throw element.wrong("about a finding of its own");
            }
            findings.add(note);
        }
        return new CaseFile(
                document.get("name").text(CaseFormat.MOST_NAME),
                evidence,
                document.get("sources").texts(CaseFormat.MOST_FOLDERS, CaseFormat.MOST_PATH),
                layer(document.get("layer")),
                selection(document.get("selection")),
                document.get("finding").text(CaseFormat.MOST_NAME),
                guided(document.get("guided")),
                document.get("note").text(CaseFormat.MOST_NOTE),
                findings,
                document.get("sourceChoices").textsByName(CaseFormat.MOST_FOLDERS, CaseFormat.MOST_PATH));
    }

    private static CaseFile.Kept kept(Checked element) throws MalformedInput {
        Checked text = element.get("text");
        Digest digest = null;
        for (String method : List.of(Digest.WHOLE, Digest.SAMPLED)) {
            String hex = element.get(method).text(CaseFormat.MOST_NAME);
            if (!hex.isEmpty()) {
                digest = new Digest(method, hex);
                if (!digest.isValid()) {
                    throw element.get(method).wrong("a digest of 64 hexadecimal digits");
                }
            }
        }
        if (digest == null && text.isAbsent()) {
            throw element.wrong("a file with a digest, nor a text");
        }
        return new CaseFile.Kept(
                element.get("name").text(CaseFormat.MOST_NAME),
                element.get("path").text(CaseFormat.MOST_PATH),
                element.get("bytes").number(0, 0, Long.MAX_VALUE),
                digest,
                element.get("entry").text(CaseFormat.MOST_NAME),
                text.isAbsent() ? null : text.text(CaseFormat.MOST_PASTED),
                (int) element.get("dump").number(1, 1, MOST_DUMPS));
    }

    private static CaseFile.FindingNote findingNote(Checked element) throws MalformedInput {
        String verdict = element.get("verdict").text(CaseFormat.MOST_NAME);
        CaseFile.Verdict known = Stream.of(CaseFile.Verdict.values())
                .filter(v -> v.id().equals(verdict))
                .findFirst()
                .orElseThrow(() -> element.wrong("a verdict this version knows"));
        return new CaseFile.FindingNote(
                element.get("finding").text(CaseFormat.MOST_NAME),
                known,
                element.get("note").text(CaseFormat.MOST_NOTE));
    }

    private static String layer(Checked layer) throws MalformedInput {
        String id = layer.text(CaseFormat.MOST_NAME);
        if (!id.isEmpty() && Stream.of(Layer.values()).noneMatch(l -> l.id().equals(id))) {
            throw layer.wrong("a layer");
        }
        return id;
    }

    private static Selection selection(Checked selection) throws MalformedInput {
        if (selection.isAbsent()) {
            return Selection.NONE;
        }
        selection.mustBeObject();
        List<ThreadRef> threads = new ArrayList<>();
        for (Checked thread : selection.get("threads").elements(CaseFormat.MOST_THREADS)) {
            threads.add(new ThreadRef(
                    thread.get("name").text(CaseFormat.MOST_NAME),
                    thread.get("id").number(-1, -1, Long.MAX_VALUE),
                    thread.get("osId").number(-1, -1, Long.MAX_VALUE),
                    thread.get("virtual").flag(),
                    thread.get("group").textOrNull(CaseFormat.MOST_NAME)));
        }
        return new Selection(
                range(selection),
                threads,
                selection.get("threadLabel").text(CaseFormat.MOST_NAME),
                selection.get("stack").texts(CaseFormat.MOST_FRAMES, CaseFormat.MOST_NAME),
                allocation(selection.get("allocation")),
                object(selection.get("object")),
                code(selection.get("code")));
    }

    private static @Nullable TimeRange range(Checked selection) throws MalformedInput {
        if (selection.get("from").isAbsent() || selection.get("to").isAbsent()) {
            return null;
        }
        long from = selection.get("from").number(0, Long.MIN_VALUE / 2, Long.MAX_VALUE / 2);
        return new TimeRange(from, selection.get("to").number(0, from, Long.MAX_VALUE / 2));
    }

    private static Selection.@Nullable Allocation allocation(Checked allocation) throws MalformedInput {
        if (allocation.isAbsent()) {
            return null;
        }
        return new Selection.Allocation(
                allocation.get("class").textOrNull(CaseFormat.MOST_NAME), code(allocation.get("site")));
    }

    private static Selection.@Nullable HeapObject object(Checked object) throws MalformedInput {
        if (object.isAbsent()) {
            return null;
        }
        return new Selection.HeapObject(
                object.get("class").text(CaseFormat.MOST_NAME),
                object.get("address").number(-1, Long.MIN_VALUE, Long.MAX_VALUE));
    }

    private static @Nullable CodePoint code(Checked place) throws MalformedInput {
        if (place.isAbsent()) {
            return null;
        }
        return new CodePoint(
                place.get("class").text(CaseFormat.MOST_NAME),
                place.get("method").text(CaseFormat.MOST_NAME),
                place.get("file").textOrNull(CaseFormat.MOST_NAME),
                (int) place.get("line").number(-1, -1, Integer.MAX_VALUE));
    }

    private static GuidedState guided(Checked guided) throws MalformedInput {
        if (guided.isAbsent()) {
            return GuidedState.NONE;
        }
        guided.mustBeObject();
        return new GuidedState(
                guided.get("symptom").text(CaseFormat.MOST_NAME),
                guided.get("page").text(CaseFormat.MOST_NAME),
                guided.get("finding").text(CaseFormat.MOST_NAME),
                guided.get("chosen").textsByName(MOST_CHOSEN, CaseFormat.MOST_NAME),
                guided.get("done").texts(MOST_DONE, CaseFormat.MOST_NAME));
    }
}
