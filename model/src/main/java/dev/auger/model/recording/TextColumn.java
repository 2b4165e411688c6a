package dev.auger.model.recording;

import dev.auger.model.column.IntColumn;
import java.util.List;

/**
 * A column of texts, each distinct one once.
 *
 * @param index for each row the index of its text in {@code values}
 * @param values distinct, in order of first use
 */
public record TextColumn(IntColumn index, List<String> values) {

    public String get(long row) {
        return values.get(index.get(row));
    }
}
