package dev.auger.importers.jfr.legacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All types of a chunk, laid out: what each event and each constant becomes. */
final class ChunkLayout {

    private final ModernTypes types = new ModernTypes();
    private final Map<Integer, EventLayout> events = new HashMap<>();
    private final List<ConstantLayout> constants = new ArrayList<>();
    private final @Nullable ThreadLayout threads;
    private final @Nullable SettingLayout settings;
    private final int settingId;

    /** @throws LegacyDamage if the metadata declares what cannot be */
    ChunkLayout(LegacyMetadata metadata, Pools pools, ConstantKeys keys, ModernNames names) {
        PoolNames poolNames = new PoolNames(types, keys);
        FieldLayout fields = new FieldLayout(types, pools, keys, poolNames);
        StackLayout stacks = new StackLayout(pools, keys);
        Pool threadPool = pools.named(ConstantKeys.THREAD);
        threads = threadPool == null ? null : new ThreadLayout(threadPool, pools, keys, types, poolNames);
        for (Pool pool : pools.all()) {
            if (!keys.isThread(pool.type())) {
                constants.add(ConstantLayout.of(pool, types, poolNames, fields, stacks));
            }
        }
        SettingLayout setting = null;
        int id = -1;
        for (EventType event : metadata.events()) {
            if (setting == null && SettingLayout.fits(event)) {
                setting = SettingLayout.of(event, names, types, events);
                id = event.id();
            } else {
                events.putIfAbsent(event.id(), EventLayout.of(event, names, types, pools, fields));
            }
        }
        settings = setting;
        settingId = id;
        events.computeIfAbsent(EventCode.BUFFER_LOST, i -> EventLayout.dataLoss(types, pools, fields));
    }

    ModernTypes types() {
        return types;
    }

    /** How events of an id are written, or null if the file declares none of it. */
    @Nullable
    EventLayout event(int id) {
        return events.get(id);
    }

    /** How settings are written, if events of this id are settings; else null. */
    @Nullable
    SettingLayout setting(int id) {
        return id == settingId ? settings : null;
    }

    List<ConstantLayout> constants() {
        return constants;
    }

    @Nullable
    ThreadLayout threads() {
        return threads;
    }
}
