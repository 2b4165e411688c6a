package com.plover.sessions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Keeps the latest sessions of visitors, at most twelve thousand. */
public final class SessionServer {
    private static final int MOST = 12_000;

    private final Map<Integer, Session> sessions = new LinkedHashMap<>(16_000, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Session> eldest) {
            return size() > MOST;
        }
    };
    private final Random random = new Random(1);

    private record Session(int visitor, byte[] basket, StringBuilder visited) {}

    public static void main(String[] args) throws InterruptedException {
        SessionServer server = new SessionServer();
        for (int visitor = 0; visitor < MOST; visitor++) {
            server.session(visitor);
        }
        long end = System.currentTimeMillis() + 22_000;
        while (System.currentTimeMillis() < end) {
            for (int i = 0; i < 60; i++) {
                Session session = server.session(server.random.nextInt(40_000));
                session.visited().append("/page/").append(server.random.nextInt(500));
                if (session.visited().length() > 800) {
                    session.visited().setLength(0);
                }
            }
            Thread.sleep(6);
        }
    }

    private Session session(int visitor) {
        return sessions.computeIfAbsent(visitor, id -> new Session(id, new byte[4_000], new StringBuilder()));
    }
}
