package dev.auger.app.report;

import dev.auger.app.cases.file.CaseFile;
import dev.auger.app.report.facts.ProcessFacts;
import dev.auger.model.trail.Phrase;
import java.util.ArrayList;
import java.util.List;

/**
 * What a report is made of. Nothing in it depends on when or where the report is written.
 *
 * @param title name of the case
 * @param version of the program that writes it
 * @param symptom id of the symptom asked about, or empty
 * @param processes one a process the evidence speaks of, in order of their first file
 * @param unread files that could not be read
 * @param notes what the user wrote, on the whole and on findings
 */
public record ReportInput(
        String title,
        String version,
        String symptom,
        List<ProcessFacts> processes,
        List<Unread> unread,
        List<Note> notes) {

    public ReportInput {
        processes = List.copyOf(processes);
        unread = List.copyOf(unread);
        notes = List.copyOf(notes);
    }

    /** The same with files that could not be read. */
    public ReportInput withUnread(List<Unread> files) {
        return new ReportInput(title, version, symptom, processes, files, notes);
    }

    /** The same with what the user wrote. */
    public ReportInput withNotes(List<Note> written) {
        return new ReportInput(title, version, symptom, processes, unread, written);
    }

    /** What a case file keeps of what the user wrote. */
    public static List<Note> notes(CaseFile file) {
        List<Note> notes = new ArrayList<>();
        if (!file.note().isEmpty()) {
            notes.add(new Note("", "", file.note()));
        }
        for (CaseFile.FindingNote note : file.findings()) {
            if (!note.isEmpty()) {
                notes.add(new Note(note.finding(), note.verdict().id(), note.text()));
            }
        }
        return List.copyOf(notes);
    }

    /** A file that could not be read, and why. */
    public record Unread(String file, Phrase why) {}

    /**
     * What the user thinks.
     *
     * @param finding key of the finding it is about, or empty for the whole case
     * @param verdict {@code confirmed}, {@code dismissed} or empty
     */
    public record Note(String finding, String verdict, String text) {}
}
