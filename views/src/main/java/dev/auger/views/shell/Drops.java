package dev.auger.views.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Lets files be dropped on a node. */
public final class Drops {

    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private Drops() {}

    /**
     * @param target what takes the files
     * @param shown what shows that it would
     */
    public static void accept(Node target, Node shown, Consumer<List<Path>> files) {
        target.addEventHandler(DragEvent.DRAG_OVER, e -> {
            if (e.getDragboard().hasFiles()) {
                e.acceptTransferModes(TransferMode.COPY);
                shown.pseudoClassStateChanged(DROPPING, true);
                e.consume();
            }
        });
        target.addEventHandler(DragEvent.DRAG_EXITED, e -> shown.pseudoClassStateChanged(DROPPING, false));
        target.addEventHandler(DragEvent.DRAG_DROPPED, e -> {
            shown.pseudoClassStateChanged(DROPPING, false);
            List<Path> paths =
                    e.getDragboard().getFiles().stream().map(File::toPath).toList();
            e.setDropCompleted(!paths.isEmpty());
            e.consume();
            if (!paths.isEmpty()) {
                files.accept(paths);
            }
        });
    }
}
