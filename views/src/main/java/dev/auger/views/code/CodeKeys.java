package dev.auger.views.code;

import dev.auger.analysis.code.LineWeight;
import dev.auger.model.Names;
import dev.auger.model.source.SourceHit;
import dev.auger.model.trail.CodePoint;
import java.util.function.Supplier;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** What can be done with the place the keyboard is on: copied, opened in an editor; and the keys of the view. */
final class CodeKeys {

    private final CodeLoader loader;
    private final Supplier<@Nullable CodePoint> shown;
    private CodeEditors editors = CodeEditors.NONE;
    private @Nullable CodePane pane;

    CodeKeys(CodeLoader loader, Supplier<@Nullable CodePoint> shown) {
        this.loader = loader;
        this.shown = shown;
    }

    void setEditors(CodeEditors newEditors) {
        editors = newEditors;
    }

    void install(CodePane of) {
        pane = of;
        of.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        CodePane at = pane;
        if (at == null || event.getTarget() instanceof TextInputControl) {
            return;
        }
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (event.getCode() == KeyCode.F4 && plain) {
            openPlace();
        } else if (event.getCode() == KeyCode.H && plain) {
            at.lines().jump(event.isShiftDown() ? -1 : 1);
        } else if (event.getCode() == KeyCode.B && plain && !event.isShiftDown()) {
            CodeSide side = at.side();
            side.select(side.tabProperty().get() == CodeSide.Tab.BYTECODE ? CodeSide.Tab.HOT : CodeSide.Tab.BYTECODE);
            // The list that goes may have had the keyboard.
            at.lines().requestFocus();
        } else if (event.getCode() == KeyCode.M && plain && !event.isShiftDown()) {
            at.side().select(CodeSide.Tab.METHODS);
            at.side().focusList();
        } else {
            return;
        }
        event.consume();
    }

    /** A place on a line of the text; null if the class file has no such line. */
    @Nullable
    CodePoint placeAt(int line, @Nullable LineWeight weight) {
        CodePoint place = shown.get();
        SourceHit hit = loader.hit();
        if (weight != null) {
            return weight.place();
        }
        if (place == null || hit == null || loader.isElsewhere()) {
            return null;
        }
        int compiled = TextHeat.compiled(line, hit.text().map());
        return compiled < 0
                ? null
                : new CodePoint(
                        Names.outerClass(place.className()),
                        "",
                        place.className().isEmpty() ? place.file() : hit.text().fileName(),
                        compiled);
    }

    private int cursor() {
        CodePane at = pane;
        int line = at == null ? 0 : at.lines().cursorLineProperty().get();
        SourceHit hit = loader.hit();
        return line > 0 || hit == null ? line : Math.max(1, hit.line());
    }

    /** Copies file and line, or the method while there is no source. */
    void copyPlace() {
        CodePoint place = shown.get();
        SourceHit hit = loader.hit();
        if (place != null) {
            ClipboardContent content = new ClipboardContent();
            content.putString(hit == null ? place.label() : hit.text().fileName() + ':' + cursor());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    /** Opens the line in the editor the user chose. */
    void openPlace() {
        CodePoint place = shown.get();
        SourceHit hit = loader.hit();
        if (place != null && hit != null && editors.canOpen(hit.text())) {
            editors.open(hit.text(), place, cursor());
        }
    }
}
