package dev.auger.views.shell;

import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Icons;
import dev.auger.views.parts.MiddleLabel;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What stands around a page about a file: a tab a page, which file it is about, and the way back to the layers. */
public final class PageFrame extends BorderPane {

    private final List<ToggleButton> tabs = new ArrayList<>();
    private final MiddleLabel file = new MiddleLabel("caption", "muted");

    /**
     * @param pages the pages there are, in the order of the tabs
     * @param open opens the page of an id about the same file
     * @param close goes back to the layers
     */
    public PageFrame(ObservableValue<Texts> texts, List<PageLink> pages, Consumer<String> open, Runnable close) {
        getStyleClass().add("page-frame");
        HBox row = new HBox();
        row.getStyleClass().add("page-tabs");
        ToggleGroup group = new ToggleGroup();
        for (PageLink page : pages) {
            ToggleButton tab = new ToggleButton();
            tab.getStyleClass().add("page-tab");
            tab.setGraphic(Icons.of(page.icon()));
            tab.setUserData(page.id());
            tab.setToggleGroup(group);
            tab.setMinWidth(USE_PREF_SIZE);
            Words.bind(tab, texts, page.titleKey());
            tab.setOnAction(e -> {
                // A tab that is pressed again stays chosen.
                tab.setSelected(true);
                open.accept(page.id());
            });
            tabs.add(tab);
            row.getChildren().add(tab);
        }
        file.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(file, Priority.ALWAYS);
        row.getChildren().addAll(file, Buttons.icon(texts, "page.close", "x", close, "small"));
        setTop(row);
    }

    /**
     * Shows a page about a file.
     *
     * @param about the pages this file has; the tabs of others are not there
     */
    public void show(String page, List<PageLink> about, String fileName, Node node) {
        for (ToggleButton tab : tabs) {
            boolean has = about.stream().anyMatch(link -> link.id().equals(tab.getUserData()));
            tab.setVisible(has);
            tab.setManaged(has);
            tab.setSelected(page.equals(tab.getUserData()));
        }
        file.setText(fileName);
        if (getCenter() != node) {
            setCenter(node);
        }
    }
}
