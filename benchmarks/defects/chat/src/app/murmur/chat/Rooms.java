package app.murmur.chat;

import java.util.HashMap;
import java.util.Map;

/** Who is there. */
final class Rooms {
    private final Map<Long, Member> present = new HashMap<>();

    synchronized Member join(long id, String name) {
        Member member = new Member(id, name);
        present.put(id, member);
        return member;
    }

    synchronized void leave(Object id) {
        present.remove(id);
    }

    synchronized int size() {
        return present.size();
    }
}
