package dev.auger.views.flame;

import dev.auger.analysis.flame.FlameKind;
import dev.auger.analysis.spans.SampledState;
import dev.auger.model.Recording;
import dev.auger.model.recording.Availability;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Icons;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/**
 * Which kind of sample is shown: the ones the recording has, with their counts, in groups. The rest is folded away under why there
 * are none, never shown as zero. With several recordings and profiles in the case, each file's kinds stand below its name.
 */
final class KindMenu extends MenuButton {

    private static String key(SampleKind.Group group) {
        return "flame.group." + group.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static final int SHORT_NAME = 24;

    private final BiConsumer<String, FlameKind> onChoose;

    /** @param onChoose gets the file's name and the kind */
    KindMenu(BiConsumer<String, FlameKind> onChoose) {
        this.onChoose = onChoose;
        getStyleClass().add("kind-menu");
        Buttons.name(this);
        setGraphic(Icons.of("cpu"));
        setMinWidth(USE_PREF_SIZE);
        // Names of files and kinds have underscores in them.
        setMnemonicParsing(false);
    }

    /**
     * @param all recordings and profiles of the case
     * @param shown the one that is shown, null if there is none
     */
    void show(List<Recording> all, @Nullable Recording shown, @Nullable FlameKind chosen, Texts texts) {
        String kind = chosen == null ? texts.get("flame.kind.none") : KindNames.of(chosen, texts);
        setText(kind);
        setTooltip(new Tooltip(kind));
        setDisable(shown == null);
        getItems().clear();
        if (shown == null) {
            return;
        }
        boolean several = all.size() > 1;
        if (several) {
            setText(texts.get("flame.kind.of", kind, FlameSources.shortName(shown, SHORT_NAME)));
            setTooltip(new Tooltip(shown.passport().name()));
        }
        ToggleGroup group = new ToggleGroup();
        for (Recording recording : all) {
            if (several) {
                if (!getItems().isEmpty()) {
                    getItems().add(new SeparatorMenuItem());
                }
                getItems().add(fileHeader(recording));
            }
            addKinds(recording, recording == shown ? chosen : null, group, texts);
            if (recording == shown) {
                fold(recording, Availability.NONE_OCCURRED, "flame.kind.none-occurred", texts);
                fold(recording, Availability.NOT_RECORDED, "flame.kind.not-recorded", texts);
            }
        }
    }

    private void addKinds(Recording recording, @Nullable FlameKind chosen, ToggleGroup group, Texts texts) {
        for (SampleKind.Group section : SampleKind.Group.values()) {
            List<MenuItem> items = new ArrayList<>();
            for (SampleKind kind : recording.kinds()) {
                long count = count(recording, kind);
                if (count > 0 && kind.group() == section) {
                    String name = KindNames.of(kind, texts);
                    String text = texts.get("flame.kind.count", name, Numbers.inText(count));
                    items.add(item(recording, FlameKind.of(kind), text, chosen, group));
                }
            }
            if (section == SampleKind.Group.OFF_CPU) {
                addCombined(recording, items, chosen, group, texts);
            }
            if (!items.isEmpty()) {
                getItems().add(header(texts.get(key(section))));
                getItems().addAll(items);
            }
        }
    }

    /** A wall-clock sampler tells time off the CPU without any span. */
    private void addCombined(
            Recording recording, List<MenuItem> items, @Nullable FlameKind chosen, ToggleGroup group, Texts texts) {
        boolean spans = !items.isEmpty();
        if (spans
                || recording.states().stream().anyMatch(s -> SampledState.of(s).offCpu())) {
            items.addFirst(item(recording, FlameKind.ON_OFF, texts.get("flame.kind.onoff"), chosen, group));
        }
        if (spans) {
            items.addFirst(item(recording, FlameKind.OFF_CPU, texts.get("flame.kind.offcpu"), chosen, group));
        }
    }

    private static long count(Recording recording, SampleKind kind) {
        return recording.samples(kind).map(KindMenu::count).orElse(0L);
    }

    private static long count(Samples samples) {
        if (samples.events() == null) {
            return samples.size();
        }
        long sum = 0;
        for (long i = 0; i < samples.size(); i++) {
            sum += samples.eventsAt(i);
        }
        return sum;
    }

    private RadioMenuItem item(
            Recording recording, FlameKind what, String text, @Nullable FlameKind chosen, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(what.equals(chosen));
        item.setOnAction(e -> onChoose.accept(recording.passport().name(), what));
        return item;
    }

    private static MenuItem fileHeader(Recording recording) {
        MenuItem header = header(FlameSources.shortName(recording, 2 * SHORT_NAME));
        header.getStyleClass().add("menu-file");
        return header;
    }

    private static MenuItem header(String text) {
        MenuItem header = new MenuItem(text);
        header.setMnemonicParsing(false);
        header.getStyleClass().add("menu-header");
        header.setDisable(true);
        return header;
    }

    /** The kinds that are absent for one reason, in a menu of their own. */
    private void fold(Recording recording, Availability why, String key, Texts texts) {
        List<MenuItem> items = recording.kinds().stream()
                .filter(kind -> count(recording, kind) == 0 && recording.availability(kind) == why)
                .map(kind -> {
                    MenuItem item = new MenuItem(KindNames.of(kind, texts));
                    item.setMnemonicParsing(false);
                    item.setDisable(true);
                    return item;
                })
                .toList();
        if (!items.isEmpty()) {
            Menu menu = new Menu(texts.get("flame.kind.absent", texts.get(key), items.size()));
            menu.getItems().setAll(items);
            getItems().add(menu);
        }
    }
}
