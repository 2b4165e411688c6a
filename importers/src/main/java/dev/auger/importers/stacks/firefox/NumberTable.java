package dev.auger.importers.stacks.firefox;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.auger.importers.stacks.JsonFile;
import dev.auger.importers.stacks.RealList;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Columns of a table, of which some are wanted. A table is written in one of two ways:
 *
 * <pre>
 * processed  { "length": 2, "prefix": [null, 0], "frame": [0, 1] }
 * Gecko      { "schema": { "prefix": 0, "frame": 1 }, "data": [ [null, 0], [0, 1] ] }
 * </pre>
 *
 * A cell that is null, missing or no number is NaN; true is 1.
 */
final class NumberTable {

    private final List<String> names;
    private final RealList[] columns;
    private int[] places;
    private String text = "";

    NumberTable(String... names) {
        this.names = List.of(names);
        columns = new RealList[names.length];
        Arrays.setAll(columns, i -> new RealList());
        places = new int[names.length];
        Arrays.setAll(places, i -> i);
    }

    void read(JsonParser json) throws IOException {
        JsonFile.fields(json, name -> {
            int column = names.indexOf(name);
            if (column >= 0) {
                JsonFile.elements(json, () -> columns[column].add(value(json)));
            } else if (name.equals("schema")) {
                schema(json);
            } else if (name.equals("data")) {
                JsonFile.elements(json, () -> row(json));
            } else if (name.equals("weightType")) {
                text = JsonFile.text(json);
            }
        });
    }

    private void schema(JsonParser json) throws IOException {
        int[] found = new int[names.size()];
        Arrays.fill(found, -1);
        JsonFile.fields(json, name -> {
            int column = names.indexOf(name);
            if (column >= 0) {
                found[column] = JsonFile.index(json);
            }
        });
        places = found;
    }

    private void row(JsonParser json) throws IOException {
        double[] cells = new double[names.size()];
        Arrays.fill(cells, Double.NaN);
        int[] at = {0};
        JsonFile.elements(json, () -> {
            for (int column = 0; column < places.length; column++) {
                if (places[column] == at[0]) {
                    cells[column] = value(json);
                }
            }
            at[0]++;
        });
        for (int column = 0; column < cells.length; column++) {
            columns[column].add(cells[column]);
        }
    }

    private static double value(JsonParser json) throws IOException {
        return json.currentToken() == JsonToken.VALUE_TRUE ? 1 : JsonFile.real(json, Double.NaN);
    }

    int size(int column) {
        return columns[column].size();
    }

    /** A cell, NaN where there is none. */
    double real(int column, int row) {
        return row < 0 || row >= columns[column].size() ? Double.NaN : columns[column].get(row);
    }

    /** A cell as an index, -1 where there is none. */
    int index(int column, int row) {
        double value = real(column, row);
        return value >= 0 && value < Integer.MAX_VALUE ? (int) value : -1;
    }

    /** What the weights of a table of samples are. */
    String weightType() {
        return text;
    }
}
