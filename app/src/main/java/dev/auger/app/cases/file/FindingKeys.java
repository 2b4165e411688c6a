package dev.auger.app.cases.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Brings notes of an earlier time to the findings of now. A finding's key ends in its line, and the line moves when the source does, or
 * when a rule learns to see better; what was written in the same method by the same rule still is about it.
 */
public final class FindingKeys {

    private FindingKeys() {}

    /**
     * The same notes, each under the key of the finding it is about now. One whose finding is not there keeps its key, as does one that
     * could be about several.
     *
     * @param findings keys of the findings there are
     */
    public static List<CaseFile.FindingNote> adopted(List<CaseFile.FindingNote> notes, Collection<String> findings) {
        Set<String> free = new HashSet<>(findings);
        notes.forEach(note -> free.remove(note.finding()));
        List<CaseFile.FindingNote> adopted = new ArrayList<>();
        for (CaseFile.FindingNote note : notes) {
            String method = method(note.finding());
            List<String> near = findings.contains(note.finding()) || method.isEmpty()
                    ? List.of()
                    : free.stream().filter(key -> method(key).equals(method)).toList();
            if (near.size() == 1) {
                free.remove(near.getFirst());
                adopted.add(new CaseFile.FindingNote(near.getFirst(), note.verdict(), note.text()));
            } else {
                adopted.add(note);
            }
        }
        return List.copyOf(adopted);
    }

    /** Rule and method of a key; empty if it names no line. */
    private static String method(String key) {
        int colon = key.lastIndexOf(':');
        return colon > key.indexOf('@') && key.indexOf('@') > 0 ? key.substring(0, colon) : "";
    }
}
