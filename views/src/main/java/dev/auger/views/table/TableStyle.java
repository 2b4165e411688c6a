package dev.auger.views.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableDoubleProperty;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.converter.SizeConverter;
import javafx.scene.control.Control;

/** Heights a style sheet sets on a {@link DataTable}: in em, so that rows follow the user-interface scale. */
final class TableStyle {

    static final CssMetaData<DataTable, Number> ROW_HEIGHT =
            height("-auger-row-height", 24, DataTable::rowHeightProperty);
    static final CssMetaData<DataTable, Number> GROUP_HEIGHT =
            height("-auger-group-height", 28, DataTable::groupHeightProperty);
    static final CssMetaData<DataTable, Number> HEADER_HEIGHT =
            height("-auger-header-height", 28, DataTable::headerHeightProperty);
    static final List<CssMetaData<? extends Styleable, ?>> METADATA = metadata();

    private TableStyle() {}

    private static CssMetaData<DataTable, Number> height(
            String name, double initial, Function<DataTable, SimpleStyleableDoubleProperty> property) {
        return new CssMetaData<>(name, SizeConverter.getInstance(), initial) {
            @Override
            public boolean isSettable(DataTable table) {
                return !property.apply(table).isBound();
            }

            @Override
            public StyleableProperty<Number> getStyleableProperty(DataTable table) {
                return property.apply(table);
            }
        };
    }

    private static List<CssMetaData<? extends Styleable, ?>> metadata() {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Control.getClassCssMetaData());
        all.add(ROW_HEIGHT);
        all.add(GROUP_HEIGHT);
        all.add(HEADER_HEIGHT);
        return List.copyOf(all);
    }
}
