package dev.auger.app.guide;

import dev.auger.model.Layer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pages in their order. */
public enum GuidePage {
    SYMPTOM(1, null),
    EVIDENCE(2, null),
    FINDINGS(3, null),
    THREAD(4, Layer.THREAD),
    STACK(4, Layer.STACK),
    ALLOCATION(4, Layer.ALLOCATION),
    OBJECT(4, Layer.OBJECT),
    CODE(4, Layer.CODE),
    CONCLUSION(5, null),
    REPORT(6, null);

    /** How many steps there are; the layers are one. */
    public static final int STEPS = 6;

    private final int step;
    private final @Nullable Layer layer;

    GuidePage(int step, @Nullable Layer layer) {
        this.step = step;
        this.layer = layer;
    }

    /** The word a case file keeps. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The page of a word; the first for one that is none. */
    public static GuidePage of(String id) {
        return Stream.of(values()).filter(p -> p.id().equals(id)).findFirst().orElse(SYMPTOM);
    }

    public static GuidePage of(Layer layer) {
        return of(layer.id());
    }

    /** From 1 on. */
    public int step() {
        return step;
    }

    /** The layer it asks about; null for none. */
    public @Nullable Layer layer() {
        return layer;
    }

    public Optional<GuidePage> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }

    public Optional<GuidePage> previous() {
        return ordinal() > 0 ? Optional.of(values()[ordinal() - 1]) : Optional.empty();
    }
}
