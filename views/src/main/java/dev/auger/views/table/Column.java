package dev.auger.views.table;

import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One column: how a row and a group look in it, and what it sorts by. Immutable; made by {@link #text} or {@link #figure}. Widths
 * are pixels at a user-interface scale of 100 %.
 */
public final class Column {

    private final Builder made;

    private Column(Builder made) {
        this.made = made;
    }

    /** A column of words or names, left-aligned, sorted by the text. */
    public static Builder text(String id, String title, IntFunction<String> text) {
        return new Builder(id, title, text, null);
    }

    /** A column of figures, mono and right-aligned, sorted by {@code value}; not-a-number sorts last whatever the direction. */
    public static Builder figure(String id, String title, IntToDoubleFunction value, IntFunction<String> text) {
        return new Builder(id, title, text, value);
    }

    /** Stable name: sort orders, widths and style classes go by it. */
    public String id() {
        return made.id;
    }

    public String title() {
        return made.title;
    }

    public boolean isFigure() {
        return made.value != null;
    }

    public String text(int row) {
        return made.text.apply(row);
    }

    /** What the cell shows; usually {@link #text}. */
    String shown(int row) {
        return made.display == null ? made.text.apply(row) : made.display.apply(row);
    }

    /** What the row sorts by; only for figures. */
    double value(int row) {
        IntToDoubleFunction value = made.value;
        return value == null ? Double.NaN : value.applyAsDouble(row);
    }

    /** Whether the column has numbers to sort by, whatever it shows. */
    boolean hasOrder() {
        return made.order != null || made.value != null;
    }

    /** A number that orders rows as the column does; unknown figures stand last in either direction. */
    long order(int row, boolean down) {
        IntToLongFunction order = made.order;
        if (order != null) {
            long key = order.applyAsLong(row);
            return down ? ~key : key;
        }
        return orderOf(value(row), down);
    }

    private static long orderOf(double value, boolean down) {
        if (Double.isNaN(value)) {
            return Long.MAX_VALUE;
        }
        long bits = Double.doubleToLongBits(value);
        long key = bits >= 0 ? bits : bits ^ Long.MAX_VALUE;
        return down ? ~key : key;
    }

    /** Unit of what a figure sorts by, as files name it ({@code bytes}, {@code ns}); empty for none. */
    String unit() {
        return made.unit;
    }

    /** Whether the column only shows what another one says in a different way, a share for example. */
    boolean isDerived() {
        return made.derived;
    }

    String groupText(int group) {
        return made.groupText.apply(group);
    }

    /** Muted words after a group's text; empty for none. */
    String groupDetail(int group) {
        return made.groupDetail.apply(group);
    }

    double groupValue(int group) {
        return made.groupValue == null ? Double.NaN : made.groupValue.applyAsDouble(group);
    }

    /** Filled part of the share bar, 0 to 1, or not-a-number for no bar. */
    double bar(int row) {
        return made.bar == null ? Double.NaN : made.bar.applyAsDouble(row);
    }

    double groupBar(int group) {
        return made.groupBar == null ? Double.NaN : made.groupBar.applyAsDouble(group);
    }

    boolean hasBar() {
        return made.bar != null;
    }

    String barStyle() {
        return made.barStyle;
    }

    /** Style class of a row's cell, or empty. */
    String style(int row) {
        return made.style == null ? "" : made.style.apply(row);
    }

    /** Text of the tooltip, or empty for the cell's own text where it does not fit. */
    String tooltip(int row) {
        return made.tooltip == null ? "" : made.tooltip.apply(row);
    }

    @Nullable
    Supplier<CellGraphic> graphic() {
        return made.graphic;
    }

    boolean right() {
        return made.right;
    }

    boolean mono() {
        return made.mono;
    }

    double width() {
        return made.width;
    }

    double minWidth() {
        return made.minWidth;
    }

    double grow() {
        return made.grow;
    }

    /** Never dropped when the table is narrow. */
    boolean keep() {
        return made.keep;
    }

    /** How many columns a group's text may use. */
    int groupSpan() {
        return made.groupSpan;
    }

    boolean sortable() {
        return made.sortable;
    }

    /** Collects what a column is. */
    public static final class Builder implements Cloneable {

        private final String id;
        private final String title;
        private final IntFunction<String> text;
        private final @Nullable IntToDoubleFunction value;
        private IntFunction<String> groupText = g -> "";
        private IntFunction<String> groupDetail = g -> "";
        private @Nullable IntToDoubleFunction groupValue;
        private @Nullable IntToDoubleFunction bar;
        private @Nullable IntToDoubleFunction groupBar;
        private @Nullable IntFunction<String> display;
        private @Nullable IntFunction<String> style;
        private @Nullable IntFunction<String> tooltip;
        private @Nullable Supplier<CellGraphic> graphic;
        private @Nullable IntToLongFunction order;
        private String barStyle = "";
        private String unit = "";
        private boolean derived;
        private boolean mono;
        private boolean right;
        private double width;
        private double minWidth = 48;
        private double grow;
        private boolean keep;
        private boolean sortable = true;
        private int groupSpan = 1;

        private Builder(String id, String title, IntFunction<String> text, @Nullable IntToDoubleFunction value) {
            this.id = id;
            this.title = title;
            this.text = text;
            this.value = value;
            this.mono = value != null;
            this.right = value != null;
            this.width = value != null ? 80 : 160;
        }

        public Builder width(double pixels) {
            width = pixels;
            return this;
        }

        /** At least as wide as a figure needs, which is never shown in part. */
        public Builder holding(String widest) {
            width = Math.max(width, CellGeometry.figure(widest) + CellGeometry.PADDING * 2);
            return this;
        }

        /** Unit of the values of a figure, for files: {@code bytes}, {@code ns}, {@code s}. */
        public Builder unit(String nameOfUnit) {
            unit = nameOfUnit;
            return this;
        }

        /** Says nothing that another column does not say; left out of files. */
        public Builder derived() {
            derived = true;
            return this;
        }

        public Builder minWidth(double pixels) {
            minWidth = pixels;
            return this;
        }

        /** Aligns texts at the right, as figures are. */
        public Builder right() {
            right = true;
            return this;
        }

        /** Takes a share of the room that is left, by weight. */
        public Builder grow(double weight) {
            grow = weight;
            return this;
        }

        /** A shorter form for the cell; the whole text still sorts, filters, copies and is in the tooltip. */
        public Builder display(IntFunction<String> shortText) {
            display = shortText;
            return this;
        }

        public Builder mono() {
            mono = true;
            return this;
        }

        /** Stays when a narrow table drops columns from the right. */
        public Builder keep() {
            keep = true;
            return this;
        }

        public Builder unsortable() {
            sortable = false;
            return this;
        }

        /** @param styleName style class of the bar's fill is {@code bar-styleName} */
        public Builder bar(String styleName, IntToDoubleFunction fraction) {
            barStyle = styleName;
            bar = fraction;
            return this;
        }

        public Builder groupBar(IntToDoubleFunction fraction) {
            groupBar = fraction;
            return this;
        }

        /** Extra style class of a row's cell by row: {@code muted}, {@code danger}, {@code own}, …; empty for none. */
        public Builder style(IntFunction<String> styleOfRow) {
            style = styleOfRow;
            return this;
        }

        public Builder tooltip(IntFunction<String> tooltipOfRow) {
            tooltip = tooltipOfRow;
            return this;
        }

        /** Draws cells by a control instead of the text; the text still sorts, filters, copies and is read aloud. */
        public Builder graphic(Supplier<CellGraphic> newGraphic) {
            graphic = newGraphic;
            return this;
        }

        /** Sorts rows by a number instead of by the text: faster by far, and in whatever order the number says. */
        public Builder order(IntToLongFunction numberOfRow) {
            order = numberOfRow;
            return this;
        }

        public Builder group(IntFunction<String> textOfGroup) {
            groupText = textOfGroup;
            return this;
        }

        public Builder group(IntToDoubleFunction valueOfGroup, IntFunction<String> textOfGroup) {
            groupValue = valueOfGroup;
            groupText = textOfGroup;
            return this;
        }

        /** Muted words after the group's text, such as its number of rows. */
        public Builder groupDetail(IntFunction<String> detailOfGroup) {
            groupDetail = detailOfGroup;
            return this;
        }

        /** Lets a group's text run on over the next columns. */
        public Builder groupSpan(int columns) {
            groupSpan = columns;
            return this;
        }

        public Column build() {
            try {
                return new Column((Builder) clone());
            } catch (CloneNotSupportedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
