package dev.auger.views.allocation;

import dev.auger.analysis.alloc.AllocationSummary;
import dev.auger.analysis.alloc.AllocationSummary.SiteRow;
import dev.auger.analysis.series.StackedSeries;
import dev.auger.model.Frame;
import dev.auger.model.Names;
import dev.auger.views.parts.Elide;
import dev.auger.views.table.CellGraphic;
import dev.auger.views.table.Column;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.List;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The places that allocate, as rows. */
final class SitesTable {

    private final AllocationRequest.Result result;
    private final AllocationSummary summary;
    private final Texts texts;

    private SitesTable(AllocationRequest.Result result, Texts texts) {
        this.result = result;
        this.summary = result.summary();
        this.texts = texts;
    }

    static TableModel model(AllocationRequest.Result result, Texts texts) {
        return new SitesTable(result, texts).model();
    }

    private TableModel model() {
        List<SiteRow> sites = summary.sites();
        double whole = Math.max(1, summary.totalBytes());
        double largest = sites.isEmpty() ? 1 : Math.max(1, sites.getFirst().bytes());
        List<Column> columns = List.of(
                Column.text(
                                "site",
                                texts.get("alloc.column.site"),
                                row -> site(sites.get(row).top()))
                        .mono()
                        .width(240)
                        .grow(2)
                        .keep()
                        .tooltip(row -> sites.get(row).top().qualifiedName())
                        .build(),
                Column.text("class", texts.get("alloc.column.class"), this::className)
                        .mono()
                        .width(150)
                        .grow(1)
                        .graphic(() -> new ClassCell(this::className, this::token))
                        .tooltip(row -> fullClass(sites.get(row)))
                        .build(),
                Column.figure(
                                "bytes",
                                texts.get("alloc.column.bytes"),
                                row -> sites.get(row).bytes(),
                                row -> Numbers.bytes(sites.get(row).bytes()))
                        .unit("bytes")
                        .width(92)
                        .build(),
                Column.figure(
                                "share",
                                texts.get("alloc.column.share"),
                                row -> sites.get(row).bytes(),
                                row -> Numbers.shareFigure(sites.get(row).bytes() / whole))
                        .derived()
                        .width(112)
                        .keep()
                        .bar("alloc", row -> sites.get(row).bytes() / largest)
                        .build(),
                Column.figure(
                                "samples",
                                texts.get("alloc.column.samples"),
                                row -> sites.get(row).samples(),
                                row -> Numbers.count(sites.get(row).samples()))
                        .width(84)
                        .build(),
                Column.text(
                                "thread",
                                texts.get("alloc.column.thread"),
                                row -> sites.get(row).mostlyThread())
                        .width(150)
                        .build());
        return TableModel.flat(sites.size(), columns)
                .withFilter((filter, row) -> filter.test(sites.get(row).top().qualifiedName())
                        || filter.test(fullClass(sites.get(row)))
                        || filter.test(sites.get(row).mostlyThread()))
                .withKeys(row -> key(sites.get(row).top()), null);
    }

    static String key(Frame top) {
        return top.qualifiedName() + ':' + top.line();
    }

    private static String site(Frame top) {
        String name = Names.shortFrame(top);
        return top.line() > 0 ? name + ':' + top.line() : name;
    }

    private static String fullClass(SiteRow row) {
        String name = row.topClass();
        return name == null ? "" : name;
    }

    private String className(int row) {
        String name = summary.sites().get(row).topClass();
        return name == null ? texts.get("alloc.unknown") : Names.simpleClass(name);
    }

    /** Colour of the series the row belongs to; a site's threads may be many, so by thread it is the one with most bytes. */
    private String token(int row) {
        SiteRow site = summary.sites().get(row);
        StackedSeries series = result.series();
        String key = switch (result.request().dimension()) {
            case CLASS -> fullClass(site);
            case SITE -> site.top().line() > 0 ? key(site.top()) : site.top().qualifiedName();
            case THREAD -> site.mostlyThread();
        };
        return SeriesWords.token(series, series.names().indexOf(key));
    }

    /** A swatch and a class name. */
    private static final class ClassCell implements CellGraphic {

        private final Region swatch = new Region();
        private final Label name = new Label();
        private final HBox box = new HBox(swatch, name);
        private final IntFunction<String> nameOf;
        private final IntFunction<String> tokenOf;

        ClassCell(IntFunction<String> nameOf, IntFunction<String> tokenOf) {
            this.nameOf = nameOf;
            this.tokenOf = tokenOf;
            box.getStyleClass().add("class-cell");
            Elide.middle(name);
        }

        @Override
        public Node node() {
            return box;
        }

        @Override
        public void showRow(int row) {
            swatch.getStyleClass().setAll("swatch", "small", tokenOf.apply(row));
            name.setText(nameOf.apply(row));
        }
    }
}
