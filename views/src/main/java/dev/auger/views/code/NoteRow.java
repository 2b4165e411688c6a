package dev.auger.views.code;

import dev.auger.model.trail.CodePoint;
import dev.auger.views.parts.Icons;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** A row beneath a line. Where it has no room, parts go from the right, so that those that stay can be read. */
final class NoteRow extends HBox {

    /** Nodes by part, from the left. */
    private final List<List<Node>> parts = new ArrayList<>();

    NoteRow(LineNote note, Consumer<CodePoint> onGo) {
        getStyleClass().addAll("line-note", note.style());
        getChildren().add(Icons.of(note.icon(), "size-12"));
        for (LineNote.Part part : note.parts()) {
            List<Node> nodes = new ArrayList<>();
            CodePoint goes = part.goes();
            if (goes == null && !part.text().isEmpty()) {
                Label words = new Label(part.text());
                words.getStyleClass().add("words");
                nodes.add(words);
            } else if (goes != null) {
                Hyperlink link = new Hyperlink(part.text());
                link.setFocusTraversable(false);
                link.setOnAction(e -> onGo.accept(goes));
                nodes.add(link);
            }
            if (!part.figure().isEmpty()) {
                Label figure = new Label(part.figure());
                figure.getStyleClass().add("share");
                figure.setMinWidth(USE_PREF_SIZE);
                nodes.add(figure);
            }
            getChildren().addAll(nodes);
            parts.add(nodes);
        }
        setAccessibleText(note.tip());
        Tooltip.install(this, new Tooltip(note.tip()));
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double room = getWidth() - insets.getRight();
        Node icon = getChildren().getFirst();
        icon.autosize();
        double left = insets.getLeft();
        icon.relocate(left, centred(icon));
        left += icon.prefWidth(-1) + getSpacing();
        boolean cut = false;
        for (int i = 0; i < parts.size(); i++) {
            double rest = 0;
            for (Node node : parts.get(i)) {
                rest += node.prefWidth(-1) + getSpacing();
            }
            // The first stays whatever its length: its words are cut, with all of them in the tooltip.
            double over = left + rest - getSpacing() - room;
            cut |= i > 0 && over > 0.5;
            for (Node node : parts.get(i)) {
                node.setVisible(!cut);
                double width = node.prefWidth(-1) - (node.equals(parts.get(i).getFirst()) ? Math.max(0, over) : 0);
                node.resize(snapSizeX(Math.max(0, width)), node.prefHeight(-1));
                node.relocate(left, centred(node));
                left += node.getLayoutBounds().getWidth() + getSpacing();
            }
        }
    }

    private double centred(Node node) {
        return snapPositionY((getHeight() - node.prefHeight(-1)) / 2);
    }
}
