package dev.auger.views.parts;

import java.util.List;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A few sentences in which the figures stand out: what is between two pairs of asterisks is bold. */
public final class RichText extends TextFlow {

    private static final String MARK = "**";

    public RichText(String text) {
        getStyleClass().add("rich-text");
        List<String> runs = List.of(text.split("\\*\\*", -1));
        for (int i = 0; i < runs.size(); i++) {
            if (!runs.get(i).isEmpty()) {
                Text run = new Text(runs.get(i));
                if (i % 2 == 1) {
                    run.getStyleClass().add("strong");
                }
                getChildren().add(run);
            }
        }
        setAccessibleText(plain(text));
    }

    /** The sentences without their marks. */
    public static String plain(String text) {
        return text.replace(MARK, "");
    }
}
