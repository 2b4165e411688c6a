package dev.auger.views.shell;

import dev.auger.views.parts.Elide;
import dev.auger.views.parts.LayerMarks;
import dev.auger.views.parts.MiddleLabel;
import dev.auger.views.parts.Press;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The latest cases, each with its core as a mark. Up and Down move, Enter opens. Without cases it takes no room. */
final class RecentList extends VBox {

    private static final int MOST = 4;

    private final ObservableValue<Texts> texts;
    private final Consumer<String> open;
    private final Hyperlink all = new Hyperlink();
    private final VBox rows = new VBox();
    private int total;
    private int room = MOST;

    RecentList(ObservableValue<Texts> texts, Consumer<String> open, Runnable showAll) {
        this.texts = texts;
        this.open = open;
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox title = new HBox(Words.label(texts, "start.recent", "label-text"), gap, all);
        title.getStyleClass().add("recent-title");
        rows.getStyleClass().add("recent-list");
        all.setOnAction(e -> {
            all.setVisited(false);
            showAll.run();
        });
        texts.addListener((o, old, now) -> showAllLink());
        getChildren().setAll(title, rows);
        setVisible(false);
        setManaged(false);
    }

    void show(List<RecentCase> cases, int newTotal) {
        total = newTotal;
        rows.getChildren().clear();
        cases.stream().limit(MOST).forEach(c -> rows.getChildren().add(row(c)));
        setVisible(!cases.isEmpty());
        setManaged(!cases.isEmpty());
        mark();
        showAllLink();
    }

    /** Says how much room there is below the top of the column, in pixels: rows that do not fit are left out. */
    void setRoom(double height, Region column) {
        if (rows.getChildren().isEmpty()) {
            return;
        }
        double row = ((Region) rows.getChildren().getFirst()).prefHeight(-1);
        double rest = column.prefHeight(-1) - room(rows) * row;
        int fits = (int) Math.clamp(Math.floor((height - rest) / row), 1, MOST);
        if (fits != room) {
            room = fits;
            mark();
        }
    }

    private static long room(VBox rows) {
        return rows.getChildren().stream().filter(Node::isManaged).count();
    }

    private void mark() {
        int n = rows.getChildren().size();
        int shown = Math.min(n, room);
        for (int i = 0; i < n; i++) {
            Node row = rows.getChildren().get(i);
            row.setVisible(i < shown);
            row.setManaged(i < shown);
            row.getStyleClass().removeAll("first-row", "last-row");
            if (i == 0) {
                row.getStyleClass().add("first-row");
            }
            if (i == shown - 1) {
                row.getStyleClass().add("last-row");
            }
        }
    }

    private void showAllLink() {
        all.setText(texts.getValue().get("start.recent.all", Numbers.count(total)));
        all.setVisible(total > rows.getChildren().size());
    }

    private Node row(RecentCase recent) {
        Label title = Words.plain(recent.title(), "body-medium");
        Elide.middle(title);
        VBox words = new VBox(title, Words.plain(recent.summary(), "caption", "muted"));
        words.getStyleClass().add("words");
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        MiddleLabel place = new MiddleLabel("mono-small");
        place.setText(recent.place());
        VBox end = new VBox(Words.plain(recent.when(), "caption", "muted"), place);
        end.getStyleClass().addAll("words", "trailing");
        HBox row = new HBox(LayerMarks.column().show(recent.layers()).node(), words, end);
        row.getStyleClass().add("recent-row");
        row.setAccessibleText(String.join(", ", recent.title(), recent.summary(), recent.when(), recent.place()));
        Press.make(row, () -> open.accept(recent.id()));
        row.setOnKeyPressed(e -> {
            int at = rows.getChildren().indexOf(row);
            int to = e.getCode() == KeyCode.DOWN ? at + 1 : e.getCode() == KeyCode.UP ? at - 1 : -1;
            if (to >= 0 && to < room(rows)) {
                rows.getChildren().get(to).requestFocus();
                e.consume();
            }
        });
        return row;
    }
}
