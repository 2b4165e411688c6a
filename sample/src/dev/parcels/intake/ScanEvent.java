package dev.parcels.intake;

import dev.parcels.network.Depot;
import java.time.Instant;

/** A scanner saw a barcode. */
public record ScanEvent(String barcode, Depot depot, Instant when, int scanner) {}
