package dev.auger.views.wizard;

import java.util.List;

/** The column at the right: sections of explanations and of commands to copy. */
public record HelpModel(List<Section> sections) {

    public HelpModel {
        sections = List.copyOf(sections);
    }

    /**
     * A section.
     *
     * @param text may be empty
     * @param command ready to copy, or empty
     * @param kind what else it shows
     */
    public record Section(Kind kind, String title, String text, String command) {}

    /** What a section is. */
    public enum Kind {
        TEXT,
        /** The three grades and what they mean. */
        GRADES,
        WARNING,
        /** A kind of evidence: its title is a name, its text what it adds. */
        EVIDENCE,
        /** The same, and the case has it. */
        EVIDENCE_THERE
    }
}
