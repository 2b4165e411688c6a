package dev.auger.views.shell;

import dev.auger.model.Grade;
import dev.auger.model.Layer;
import dev.auger.model.error.UnrecognisedInput;
import dev.auger.model.job.Progress;
import dev.auger.model.trail.Share;
import dev.auger.themes.Look;
import dev.auger.themes.Theme;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Made-up models of the order service that leaks, for pictures and tests. */
final class Samples {

    final ObjectProperty<Texts> texts;
    final ObjectProperty<Look> look = new SimpleObjectProperty<>(Look.of(Theme.DARK));
    final StringBuilder log = new StringBuilder();

    Samples(Texts texts) {
        this.texts = new SimpleObjectProperty<>(texts);
    }

    Runnable note(String what) {
        return () -> log.append(what).append(' ');
    }

    Action action(String id, String icon, String... keys) {
        return Action.of(id, Action.Group.EVERYWHERE, "keys." + id, icon, note(id), keys);
    }

    Actions actions() {
        return new Actions(List.of(
                action("palette", "search", "Shortcut+K"),
                action("open", "folder", "Shortcut+O"),
                action("save", "save", "Shortcut+S"),
                action("search", "search", "Shortcut+F"),
                action("undo", "rotate-ccw", "Shortcut+Z"),
                action("redo", "rotate-cw", "Shortcut+Shift+Z"),
                action("clear", "x", "Esc"),
                action("help", "help-circle", "'?'"),
                layer(Layer.THREAD),
                layer(Layer.STACK),
                layer(Layer.ALLOCATION),
                layer(Layer.OBJECT),
                layer(Layer.CODE),
                Action.of("drill", Action.Group.LAYERS, "keys.drill", "arrow-down", note("drill"), "Shortcut+Enter"),
                Action.of("previous-hop", Action.Group.LAYERS, "keys.previous-hop", null, note("previous"), "["),
                Action.of("next-hop", Action.Group.LAYERS, "keys.next-hop", null, note("next"), "]"),
                Action.listed("invert", Action.Group.FLAME, "keys.invert", "I"),
                Action.listed("focus", Action.Group.FLAME, "keys.focus", "F"),
                Action.listed("fit", Action.Group.FLAME, "keys.fit", "0"),
                Action.listed("zoom-in", Action.Group.FLAME, "keys.zoom-in", "Plus"),
                Action.listed("pan", Action.Group.FLAME, "keys.pan", "W", "A", "S", "D"),
                Action.listed("next-match", Action.Group.FLAME, "keys.next-match", "N"),
                Action.listed("source", Action.Group.TABLES, "keys.source", "F4"),
                Action.listed("filter", Action.Group.TABLES, "keys.filter", "/"),
                Action.listed("expand", Action.Group.TABLES, "keys.expand", "Space"),
                Action.listed("copy-row", Action.Group.TABLES, "keys.copy-row", "Shortcut+C"),
                Action.of("back", Action.Group.TABLES, "keys.back", null, note("back"), "Alt+Left"),
                Action.of("larger", Action.Group.TABLES, "keys.larger", null, note("larger"), "Shortcut+Plus")));
    }

    private Action layer(Layer layer) {
        return Action.of(
                "layer." + layer.id(),
                Action.Group.LAYERS,
                "layer." + layer.id(),
                "layers",
                note(layer.id()),
                String.valueOf(layer.number()));
    }

    List<StripModel> strips() {
        Texts t = texts.get();
        return List.of(
                StripModel.chosen(
                        Layer.THREAD,
                        "pricing-worker (8 threads)",
                        new Share(462, 1000, 5921, 12816),
                        Grade.STATISTICAL,
                        "core.unit.bytes",
                        t),
                StripModel.chosen(
                        Layer.STACK,
                        "QuoteService.quote",
                        new Share(381, 1000, 4883, 12816),
                        Grade.STATISTICAL,
                        "core.unit.bytes",
                        t),
                StripModel.chosen(
                        Layer.ALLOCATION,
                        "double[] at PriceCurve.<init>:58",
                        new Share(314, 1000, 4024, 12816),
                        Grade.STATISTICAL,
                        "core.unit.bytes",
                        t),
                StripModel.chosen(
                        Layer.OBJECT,
                        "QuoteCache.byKey",
                        "60.2 % retained, joined by class and site",
                        Grade.INFERRED,
                        0.602),
                StripModel.chosen(
                        Layer.CODE,
                        "QuoteCache.java:87",
                        "the only write to byKey, 1 of 1 in bytecode",
                        Grade.EXACT,
                        1));
    }

    List<EvidenceCard> cards() {
        return List.of(
                card(
                        "checkout-0412.jfr",
                        "activity",
                        "JFR",
                        "14:02:10 to 14:22:10, JDK 25.0.3",
                        "184 MiB · " + Numbers.count(1284906) + " events",
                        EnumSet.complementOf(EnumSet.of(Layer.OBJECT))),
                card(
                        "checkout-0412.hprof",
                        "database",
                        "HPROF",
                        "14:21:30, live objects only",
                        "2.4 GiB · " + Numbers.count(31482117) + " objects",
                        EnumSet.of(Layer.THREAD, Layer.STACK, Layer.OBJECT)),
                card(
                        "threads-1421.json",
                        "list",
                        "THREADS",
                        "14:21:28, jcmd dump_to_file",
                        "3.1 MiB · " + Numbers.count(1118) + " threads",
                        EnumSet.of(Layer.THREAD, Layer.STACK)));
    }

    List<EvidenceCard> partialCards() {
        Texts t = texts.get();
        return List.of(
                new EvidenceCard(
                        "h",
                        EvidenceCard.Status.PARTIAL,
                        "checkout-0413.hprof",
                        "database",
                        "HPROF",
                        "cut at 1.71 GiB",
                        Numbers.count(22460118) + " objects read",
                        EnumSet.of(Layer.THREAD, Layer.STACK, Layer.OBJECT),
                        "at most 84.5 % of the objects",
                        1),
                new EvidenceCard(
                        "j",
                        EvidenceCard.Status.PARTIAL,
                        "checkout-0413.jfr",
                        "activity",
                        "JFR",
                        "14:02:10 to 14:22:10",
                        "184 MiB · " + Numbers.count(1260492) + " events",
                        EnumSet.complementOf(EnumSet.of(Layer.OBJECT)),
                        "2 of 81 chunks lost, 1.9 %",
                        1),
                EvidenceCard.reading(
                        "t", "threads-2026-11-20-14-21-28-checkout.txt", new Progress(31, 48, Progress.Unit.FILES), t),
                EvidenceCard.refused(
                        "x",
                        "orders.hprof",
                        18637,
                        new UnrecognisedInput(UnrecognisedInput.Kind.HTML, "3c 21 64 6f"),
                        t));
    }

    private static EvidenceCard card(
            String name, String icon, String tag, String span, String counts, Set<Layer> answers) {
        return new EvidenceCard(name, EvidenceCard.Status.COMPLETE, name, icon, tag, span, counts, answers, "", 1);
    }

    List<FindingCard> findings() {
        return List.of(
                new FindingCard(
                        "1",
                        "QuoteCache grows without bound",
                        "Keeps **" + Numbers.mebibytes(1336700000L)
                                + "**, 60.2 % of the heap; threshold 20 %. Ends at QuoteCache.java:87.",
                        List.of(Grade.EXACT, Grade.INFERRED),
                        true,
                        List.of("The heap may simply be warm: only **9 min 20 s** were recorded.")),
                new FindingCard(
                        "2",
                        "QuoteKey holds a time, so no key repeats",
                        "Without requestedAt **8 114** keys would differ, not 412 306.",
                        List.of(Grade.EXACT),
                        true,
                        List.of()),
                new FindingCard(
                        "3",
                        "23 threads wait behind one lock",
                        "InventoryLedger, owner http-nio-8443-exec-31. Oldest wait **41.2 s**; threshold 5 s.",
                        List.of(Grade.EXACT),
                        true,
                        List.of()),
                new FindingCard(
                        "4",
                        "Live set rises 75 MiB a minute",
                        "77 collections, R² 0.98. At this rate 4 GiB is full in **26 min**.",
                        List.of(Grade.STATISTICAL),
                        true,
                        List.of()));
    }

    List<BlockedRule> blocked() {
        return List.of(new BlockedRule(
                texts.get().get("findings.blocked", 2),
                "Needs jdk.OldObjectSample: would make the allocation to object hop exact."));
    }

    List<RecentCase> recents() {
        return List.of(
                new RecentCase(
                        "a",
                        "Checkout heap growth",
                        "4 files, 2.6 GiB",
                        "today 14:40",
                        "QuoteCache.java:87",
                        EnumSet.allOf(Layer.class)),
                new RecentCase(
                        "b",
                        "Search p99 after 3.8.0",
                        "2 files, 311 MiB",
                        "yesterday 18:05",
                        "2 recordings compared",
                        EnumSet.of(Layer.THREAD, Layer.STACK)),
                new RecentCase(
                        "c",
                        "Nightly import hangs",
                        "3 thread dumps",
                        "17 Nov",
                        "InventoryLedger.java:118",
                        EnumSet.of(Layer.THREAD, Layer.STACK, Layer.CODE)),
                new RecentCase(
                        "d",
                        "orders-go goroutines",
                        "pprof, goroutines",
                        "14 Nov",
                        "chan receive, fan_in.go:64",
                        EnumSet.of(Layer.THREAD, Layer.STACK, Layer.CODE)));
    }

    StartModel start() {
        return new StartModel(
                action("open", "folder", "Shortcut+O"),
                action("paste", "clipboard", "Shortcut+V"),
                action("help", "help-circle", "'?'"),
                List.of(
                        new StartCard(
                                action("investigate", "compass", "I"),
                                "start.investigate.title",
                                "start.investigate.detail",
                                List.of()),
                        new StartCard(
                                action("capture", "radio", "C"),
                                "start.capture.title",
                                "start.capture.detail",
                                List.of()),
                        new StartCard(
                                action("sample", "package", "S"),
                                "start.sample.title",
                                "start.sample.detail",
                                List.of("38 MiB"))),
                List.of(
                        "start.format.jfr",
                        "start.format.hprof",
                        "start.format.threads",
                        "start.format.gclog",
                        "start.format.folded",
                        "start.format.pprof",
                        "start.format.goroutines"),
                paths -> log.append("drop").append(paths.size()).append(' '),
                id -> log.append("recent-").append(id).append(' '),
                note("all"),
                "1.0.0");
    }

    CoreActions coreActions() {
        return new CoreActions() {
            @Override
            public void go(Layer layer) {
                log.append("go-").append(layer.id()).append(' ');
            }

            @Override
            public void clear(Layer layer) {
                log.append("clear-").append(layer.id()).append(' ');
            }

            @Override
            public void take(Layer layer) {
                log.append("take-").append(layer.id()).append(' ');
            }

            @Override
            public void redo(Layer layer) {
                log.append("redo-").append(layer.id()).append(' ');
            }
        };
    }

    EvidenceActions evidenceActions() {
        return new EvidenceActions() {
            @Override
            public void add() {
                log.append("add ");
            }

            @Override
            public void drop(List<java.nio.file.Path> paths) {
                log.append("drop ");
            }

            @Override
            public void choose(String id) {
                log.append("choose-").append(id).append(' ');
            }

            @Override
            public void details(String id) {
                log.append("details-").append(id).append(' ');
            }

            @Override
            public void cancel(String id) {
                log.append("cancel-").append(id).append(' ');
            }

            @Override
            public void remove(String id) {
                log.append("remove-").append(id).append(' ');
            }
        };
    }

    FindingActions findingActions() {
        return new FindingActions() {
            @Override
            public void drill(String id) {
                log.append("drill-").append(id).append(' ');
            }

            @Override
            public void choose(String id) {
                log.append("choose-").append(id).append(' ');
            }

            @Override
            public void close() {
                log.append("close ");
            }
        };
    }
}
