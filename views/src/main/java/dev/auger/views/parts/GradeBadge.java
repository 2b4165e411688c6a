package dev.auger.views.parts;

import dev.auger.model.Grade;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** How something is known: glyph, border and word. Without a grade it takes no room. */
public final class GradeBadge extends HBox {

    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

    private final ObjectProperty<@Nullable Grade> grade = new SimpleObjectProperty<>(this, "grade");
    private final BooleanProperty compact = new SimpleBooleanProperty(this, "compact");
    private final ObservableValue<Texts> texts;
    private final Label word = new Label();
    private final Tooltip tooltip = new Tooltip();

    public GradeBadge(ObservableValue<Texts> texts) {
        this.texts = texts;
        Region glyph = new Region();
        glyph.getStyleClass().add("glyph");
        getChildren().setAll(glyph, word);
        setMinWidth(USE_PREF_SIZE);
        setMaxWidth(USE_PREF_SIZE);
        Tooltip.install(this, tooltip);
        grade.addListener((o, old, now) -> show(now));
        compact.addListener((o, old, now) -> {
            pseudoClassStateChanged(COMPACT, now);
            word.setManaged(!now);
            word.setVisible(!now);
        });
        show(null);
    }

    public GradeBadge(ObservableValue<Texts> texts, Grade grade) {
        this(texts);
        setGrade(grade);
    }

    private void show(@Nullable Grade now) {
        getStyleClass().setAll("grade-badge");
        setVisible(now != null);
        setManaged(now != null);
        if (now != null) {
            getStyleClass().add(now.id());
            word.textProperty().bind(Words.of(texts, "grade." + now.id()));
            tooltip.textProperty().bind(Words.of(texts, "grade." + now.id() + ".meaning"));
            accessibleTextProperty().bind(word.textProperty());
        }
    }

    public void setGrade(@Nullable Grade value) {
        grade.set(value);
    }

    public @Nullable Grade getGrade() {
        return grade.get();
    }

    /** The grade shown; null hides the badge. */
    public ObjectProperty<@Nullable Grade> gradeProperty() {
        return grade;
    }

    /** Only the glyph, for narrow strips and columns. */
    public BooleanProperty compactProperty() {
        return compact;
    }
}
