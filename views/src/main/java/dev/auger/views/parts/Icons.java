package dev.auger.views.parts;

import dev.auger.themes.AppIcon;
import java.util.List;
import javafx.scene.image.Image;
import org.kordamp.ikonli.feather.Feather;

/** Line icons by their Feather name. Colour and size come from style classes ({@code size-16}, {@code muted}, …). */
public final class Icons {

    private static final String PACK = "fth-";

    private Icons() {}

    /** @param name Feather name, for example {@code alert-triangle} */
    public static Icon of(String name, String... styleClasses) {
        Icon icon = new Icon(Feather.findByDescription(PACK + name));
        icon.getStyleClass().addAll(styleClasses);
        return icon;
    }

    /** The program's icon in all sizes, for {@code Stage.getIcons()}. */
    public static List<Image> stageIcons() {
        return AppIcon.all();
    }
}
