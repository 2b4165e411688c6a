package dev.auger.app.shell;

import dev.auger.model.Layer;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Hop;
import dev.auger.views.LayerView;
import dev.auger.views.code.CodeView;

/** Puts what a finding says about its line beneath that line. */
final class CodeNotes {

    private CodeNotes() {}

    static void show(LayerView view, Finding finding) {
        CodePoint culprit = finding.culprit();
        if (culprit != null && view instanceof CodeView code) {
            Hop hop = finding.trail().hop(Layer.CODE).orElseThrow();
            code.setNote(culprit, finding.title(), finding.remedy(), hop.grade());
        }
    }
}
