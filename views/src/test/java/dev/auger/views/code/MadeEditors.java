package dev.auger.views.code;

import dev.auger.model.source.SourceText;
import dev.auger.model.trail.CodePoint;
import java.util.ArrayList;
import java.util.List;

/** Two editors that only remember what was opened. */
final class MadeEditors implements CodeEditors {

    final List<String> opened = new ArrayList<>();
    private String chosen = "intellij";

    @Override
    public List<String> ids() {
        return List.of("intellij", "vscode");
    }

    @Override
    public String chosen() {
        return chosen;
    }

    @Override
    public void choose(String id) {
        chosen = id;
    }

    @Override
    public boolean canOpen(SourceText text) {
        return text.origin() == SourceText.Origin.FOLDER;
    }

    @Override
    public void open(SourceText text, CodePoint place, int line) {
        opened.add(chosen + ' ' + text.location() + ':' + line);
    }
}
