package dev.parcels.parcel;

import dev.parcels.network.DepotNetwork;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;

/** All parcels under way, by barcode. Filled at the start and read by many threads. */
public final class ParcelStore {
    private final Map<String, Parcel> byBarcode = new HashMap<>();
    private final List<Parcel> all = new ArrayList<>();

    /** A day's parcels, drawn from a seeded generator so that two replays agree. */
    public static ParcelStore generate(int count, DepotNetwork network, Clock clock, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        ParcelStore store = new ParcelStore();
        for (int i = 0; i < count; i++) {
            String barcode = String.format("PX%08d%02d", i * 7919L % 100_000_000L, i % 97);
            store.add(new Parcel(
                    barcode,
                    network.depot(random.nextInt(network.size())),
                    network.depot(random.nextInt(network.size())),
                    200 + random.nextInt(19_800),
                    clock.instant()));
        }
        return store;
    }

    private void add(Parcel parcel) {
        byBarcode.put(parcel.barcode(), parcel);
        all.add(parcel);
    }

    public Optional<Parcel> find(String barcode) {
        return Optional.ofNullable(byBarcode.get(barcode));
    }

    /** Parcels whose barcode the pattern is found in, at most {@code limit} of them. */
    public List<Parcel> search(Pattern pattern, int limit) {
        List<Parcel> found = new ArrayList<>();
        for (Parcel parcel : all) {
            if (found.size() < limit && pattern.matcher(parcel.barcode()).find()) {
                found.add(parcel);
            }
        }
        return found;
    }

    public Parcel get(int index) {
        return all.get(index);
    }

    public int size() {
        return all.size();
    }
}
