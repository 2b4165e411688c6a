package dev.auger.app.cases.file;

import dev.auger.app.cases.GuidedState;
import dev.auger.model.trail.Selection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a case file says.
 *
 * @param name what the case is called
 * @param evidence its files, in the order they were added
 * @param sources folders with sources, absolute or relative to the case file
 * @param layer id of the layer shown, or empty
 * @param selection what was narrowed to
 * @param finding key of the finding whose trail was followed, or empty
 * @param guided how far the guided investigation came
 * @param note what the user wrote on the whole
 * @param findings what the user wrote on findings, each at most once
 * @param sourceChoices by name of the outermost class, the location of the source the user chose of several
 */
public record CaseFile(
        String name,
        List<Kept> evidence,
        List<String> sources,
        String layer,
        Selection selection,
        String finding,
        GuidedState guided,
        String note,
        List<FindingNote> findings,
        Map<String, String> sourceChoices) {

    /** No source was chosen. */
    public CaseFile(
            String name,
            List<Kept> evidence,
            List<String> sources,
            String layer,
            Selection selection,
            String finding,
            GuidedState guided,
            String note,
            List<FindingNote> findings) {
        this(name, evidence, sources, layer, selection, finding, guided, note, findings, Map.of());
    }

    public CaseFile {
        evidence = List.copyOf(evidence);
        sources = List.copyOf(sources);
        findings = List.copyOf(findings);
        sourceChoices = Map.copyOf(sourceChoices);
    }

    /** What the user thinks of a finding. */
    public enum Verdict {
        NONE,
        CONFIRMED,
        DISMISSED;

        /** As it stands in the file, and in resource keys; empty for none. */
        public String id() {
            return this == NONE ? "" : name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * One file of the case.
     *
     * @param name what the user knows it by
     * @param path where it was: relative to the case file if it begins with no root, with slashes; empty for one that is only in the
     *     case file itself
     * @param bytes its size
     * @param digest what tells its content, or null for pasted text
     * @param entry name of the entry that holds it, in a case file with its evidence; else empty
     * @param text what was pasted, or null
     * @param dump which of the heap dumps in the file, from 1 on
     */
    public record Kept(
            String name,
            String path,
            long bytes,
            @Nullable Digest digest,
            String entry,
            @Nullable String text,
            int dump) {

        /** The same at another place. */
        Kept at(String newPath, String newEntry) {
            return new Kept(name, newPath, bytes, digest, newEntry, text, dump);
        }
    }

    /**
     * What was written on a finding.
     *
     * @param finding its key
     * @param text reason or remark, may be empty
     */
    public record FindingNote(String finding, Verdict verdict, String text) {

        public boolean isEmpty() {
            return verdict == Verdict.NONE && text.isEmpty();
        }
    }
}
