package dev.auger.benchmarks.dump;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/** What static fields keep: sessions that nobody ends, each with a part of the whole, and a cache beside them. */
final class Population {

    /** The leak that is to be found. */
    private static final Map<Long, Session> SESSIONS = new ConcurrentHashMap<>();

    /** Every so many batches are known here too, so that no session alone keeps them. */
    private static final List<Batch> RECENT = new ArrayList<>();

    private static final List<WeakReference<Session>> WATCHED = new ArrayList<>();
    private static final int SHARED = 5;

    private Population() {}

    /** Somebody who is logged in. */
    static final class Session {
        final long id;
        final byte[] token;
        final Map<String, Object> attributes = new ConcurrentHashMap<>();

        Session(long id, SplittableRandom random) {
            this.id = id;
            this.token = new byte[32 + random.nextInt(480)];
            random.nextBytes(token);
        }
    }

    /** Adds sessions until they keep about so many objects. */
    static void fill(SplittableRandom random, long objects) {
        for (long id = 0; id * Batch.OBJECTS < objects; id++) {
            Session session = new Session(id, random);
            Batch batch = new Batch(random.split());
            session.attributes.put("user", "user-" + id);
            session.attributes.put("batch", batch);
            SESSIONS.put(id, session);
            WATCHED.add(new WeakReference<>(session));
            if (id % SHARED == 0) {
                RECENT.add(batch);
            }
        }
    }
}
