package dev.auger.app.text;

import dev.auger.model.trail.Quantity;
import dev.auger.views.text.Numbers;

/** Writes a quantity the way figures stand inside a sentence. */
final class Quantities {

    private Quantities() {}

    static String text(Quantity quantity) {
        double value = quantity.value();
        return switch (quantity.unit()) {
            case COUNT -> Numbers.inText(Math.round(value));
            case DECIMAL -> Numbers.decimal(value, Math.abs(value) >= 10 ? 1 : 2);
            case FRACTION -> Numbers.share(value);
            case BYTES -> Numbers.bytes(Math.round(value));
            case BYTES_PER_SECOND -> Numbers.rate(value);
            case BYTES_PER_MINUTE -> Numbers.bytes(Math.round(value)) + "/min";
            case NANOS -> Numbers.nanos(Math.round(value));
        };
    }
}
