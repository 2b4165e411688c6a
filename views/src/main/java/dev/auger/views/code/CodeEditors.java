package dev.auger.views.code;

import dev.auger.model.source.SourceText;
import dev.auger.model.trail.CodePoint;
import java.util.List;

/** Opens places in the user's editor, when the user asks for it. */
public interface CodeEditors {

    /** No editor. */
    CodeEditors NONE = new CodeEditors() {
        @Override
        public List<String> ids() {
            return List.of();
        }

        @Override
        public String chosen() {
            return "";
        }

        @Override
        public void choose(String id) {
            // There is none.
        }

        @Override
        public boolean canOpen(SourceText text) {
            return false;
        }

        @Override
        public void open(SourceText text, CodePoint place, int line) {
            // There is none.
        }
    };

    /** The editors to choose from; their names are texts {@code code.editor.ID}. */
    List<String> ids();

    /** The one that is used. */
    String chosen();

    /** Takes another; asks for what it needs. */
    void choose(String id);

    /** Whether a text is a file on disk. */
    boolean canOpen(SourceText text);

    /**
     * Opens a place.
     *
     * @param line 1-based line of the text
     */
    void open(SourceText text, CodePoint place, int line);
}
