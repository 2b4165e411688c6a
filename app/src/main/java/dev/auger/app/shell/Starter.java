package dev.auger.app.shell;

import dev.auger.app.cases.CaseItem;
import dev.auger.app.cases.SampleCase;
import dev.auger.app.cli.Version;
import dev.auger.app.prefs.Preferences;
import dev.auger.model.Evidence;
import dev.auger.model.Layer;
import dev.auger.model.trail.Quantity;
import dev.auger.themes.Look;
import dev.auger.views.shell.Action;
import dev.auger.views.shell.Actions;
import dev.auger.views.shell.RecentCase;
import dev.auger.views.shell.StartCard;
import dev.auger.views.shell.StartModel;
import dev.auger.views.shell.StartPage;
import dev.auger.views.text.Texts;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The start page and what it remembers. */
final class Starter {

    private static final int SHOWN = 5;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final List<String> FORMATS =
            List.of("start.format.jfr", "start.format.hprof", "start.format.threads");

    private final ObservableValue<Texts> texts;
    private final Preferences preferences;
    private final Consumer<Preferences.Recent> openRecent;
    private final StartPage page;

    Starter(
            ObservableValue<Texts> texts,
            ObjectProperty<Look> look,
            Preferences preferences,
            Actions actions,
            Consumer<List<Path>> open,
            Consumer<Preferences.Recent> openRecent) {
        this.texts = texts;
        this.preferences = preferences;
        this.openRecent = openRecent;
        List<StartCard> cards = new ArrayList<>();
        cards.add(
                new StartCard(action(actions, "investigate"), "wizard.start.title", "wizard.start.detail", List.of()));
        cards.add(new StartCard(action(actions, "capture"), "start.capture.title", "start.capture.detail", List.of()));
        Optional<SampleCase> sample = SampleCase.find();
        sample.ifPresent(s -> cards.add(new StartCard(
                action(actions, "sample"),
                "start.sample.title",
                "start.sample.detail",
                List.of(Quantity.bytes(s.bytes())))));
        StartModel model = new StartModel(
                action(actions, "open"),
                action(actions, "paste"),
                action(actions, "help"),
                cards,
                FORMATS,
                open,
                this::choose,
                () -> show(Integer.MAX_VALUE),
                Version.text());
        page = new StartPage(texts, look, model);
        texts.addListener((o, old, now) -> refresh());
        refresh();
    }

    StartPage page() {
        return page;
    }

    private static Action action(Actions actions, String id) {
        return actions.find(id).orElseThrow(() -> new IllegalStateException(id));
    }

    void refresh() {
        show(SHOWN);
    }

    private void show(int limit) {
        List<Preferences.Recent> recent = preferences.recent();
        List<RecentCase> cases = new ArrayList<>();
        for (int i = 0; i < Math.min(limit, recent.size()); i++) {
            Preferences.Recent r = recent.get(i);
            Texts words = texts.getValue();
            String summary = r.files().size() == 1
                    ? words.get("start.recent.file", Quantity.bytes(r.bytes()))
                    : words.get("start.recent.files", r.files().size(), Quantity.bytes(r.bytes()));
            cases.add(new RecentCase(String.valueOf(i), r.name(), summary, when(r, words), place(r), layers(r)));
        }
        page.setRecents(cases, recent.size());
    }

    /** The case file, if the user chose where it is. */
    private String place(Preferences.Recent recent) {
        if (recent.caseFile().isEmpty()) {
            return "";
        }
        Path file = Path.of(recent.caseFile());
        return file.startsWith(preferences.casesFolder().toAbsolutePath().normalize())
                ? ""
                : CaseFilesController.name(file);
    }

    private void choose(String id) {
        openRecent.accept(preferences.recent().get(Integer.parseInt(id)));
    }

    private static Set<Layer> layers(Preferences.Recent recent) {
        Set<Layer> layers = new LinkedHashSet<>();
        for (Layer layer : Layer.values()) {
            if (recent.layers().contains(layer.id())) {
                layers.add(layer);
            }
        }
        return layers;
    }

    private static String when(Preferences.Recent recent, Texts words) {
        LocalDateTime time =
                LocalDateTime.ofInstant(Instant.ofEpochMilli(recent.openedEpochMillis()), ZoneId.systemDefault());
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        if (time.toLocalDate().equals(today)) {
            return words.get("start.recent.today", CLOCK.format(time));
        }
        if (time.toLocalDate().equals(today.minusDays(1))) {
            return words.get("start.recent.yesterday", CLOCK.format(time));
        }
        Locale locale = words.locale();
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(time);
    }

    /** What to call a case of these files until the user says otherwise: the first file, without what its ending says anyway. */
    String nameOf(List<Path> files) {
        Path name = files.getFirst().toAbsolutePath().normalize().getFileName();
        String first = name == null ? files.getFirst().toString() : name.toString();
        String bare = first.replaceFirst(
                "(\\.(jfr|hprof|bin|txt|tdump|log|json|auger|pb|pprof|collapsed|folded))?(\\.(gz|lz4|zip))?$", "");
        return bare.isEmpty() ? first : bare;
    }

    /** Puts a read case on the list of recent ones. Pasted text has no file to open again, and is left out. */
    void remember(String name, List<CaseItem> items, @Nullable Path caseFile) {
        List<String> files = new ArrayList<>();
        Set<Layer> layers = new LinkedHashSet<>();
        long bytes = 0;
        for (CaseItem item : items) {
            Path path = item.path();
            Evidence evidence = item.evidence();
            if (path != null && evidence != null) {
                files.add(path.toAbsolutePath().normalize().toString());
                layers.addAll(evidence.passport().answers());
                bytes += evidence.passport().bytes();
            }
        }
        if (!files.isEmpty() || caseFile != null) {
            preferences.remember(new Preferences.Recent(
                    name,
                    files,
                    System.currentTimeMillis(),
                    layers.stream().map(Layer::id).toList(),
                    bytes,
                    caseFile == null
                            ? ""
                            : caseFile.toAbsolutePath().normalize().toString()));
        }
    }
}
