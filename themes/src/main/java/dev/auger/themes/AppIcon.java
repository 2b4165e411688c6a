package dev.auger.themes;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.image.Image;

/** The program's icon: a drill in its bore through five strata. The two smallest sizes come from a hinted drawing. */
public final class AppIcon {

    private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256};

    private AppIcon() {}

    /** All sizes, for {@code Stage.getIcons()}. */
    public static List<Image> all() {
        return IntStream.of(SIZES).mapToObj(AppIcon::load).toList();
    }

    /** The smallest rendition that is at least {@code pixels} large, to be scaled down where it is drawn. */
    public static Image atLeast(double pixels) {
        int size = IntStream.of(SIZES).filter(s -> s >= pixels).findFirst().orElse(SIZES[SIZES.length - 1]);
        return load(size);
    }

    private static Image load(int size) {
        String name = "icons/icon-" + size + ".png";
        return new Image(Objects.requireNonNull(AppIcon.class.getResourceAsStream(name), name));
    }
}
