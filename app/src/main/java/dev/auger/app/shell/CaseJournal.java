package dev.auger.app.shell;

import dev.auger.app.cases.file.CaseFile;
import dev.auger.app.cases.file.CaseFile.FindingNote;
import dev.auger.app.cases.file.CaseFile.Verdict;
import dev.auger.app.cases.file.FindingKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the user wrote on a case and its findings, and which finding was followed. Used on the application thread. */
final class CaseJournal {

    private final Map<String, FindingNote> findings = new LinkedHashMap<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private String note = "";
    private String followed = "";

    /** Called after every change by the user, not after {@link #load}. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** What was written on the whole. */
    String note() {
        return note;
    }

    void setNote(String text) {
        if (!text.equals(note)) {
            note = text;
            changed();
        }
    }

    /** Key of the finding whose trail was followed last, or empty. */
    String followed() {
        return followed;
    }

    void setFollowed(String key) {
        if (!key.equals(followed)) {
            followed = key;
            changed();
        }
    }

    /** What was written on a finding. */
    FindingNote of(String key) {
        return findings.getOrDefault(key, new FindingNote(key, Verdict.NONE, ""));
    }

    void setVerdict(String key, Verdict verdict) {
        put(new FindingNote(key, verdict, of(key).text()));
    }

    void setText(String key, String text) {
        put(new FindingNote(key, of(key).verdict(), text));
    }

    private void put(FindingNote written) {
        if (written.equals(of(written.finding()))) {
            return;
        }
        if (written.isEmpty()) {
            findings.remove(written.finding());
        } else {
            findings.put(written.finding(), written);
        }
        changed();
    }

    /** In the order they were first written. */
    List<FindingNote> findings() {
        return List.copyOf(findings.values());
    }

    /** Takes over what a case file keeps. */
    void load(CaseFile file) {
        note = file.note();
        followed = file.finding();
        findings.clear();
        file.findings().forEach(written -> findings.put(written.finding(), written));
    }

    /** Findings are there: what was written at another line of their methods is about them. */
    void adopt(Collection<String> keys) {
        List<FindingNote> adopted = FindingKeys.adopted(findings(), keys);
        findings.clear();
        adopted.forEach(written -> findings.put(written.finding(), written));
    }

    private void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
