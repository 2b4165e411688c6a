package org.willowgate.members;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Compares the list of members with that of the branches. */
public final class MemberSync {
    private final Random random = new Random(8);
    private int last;

    public static void main(String[] args) throws InterruptedException {
        MemberSync sync = new MemberSync();
        long end = System.currentTimeMillis() + 22_000;
        while (System.currentTimeMillis() < end) {
            List<String> central = sync.list(1_600);
            List<String> branch = sync.list(1_600);
            sync.last = sync.missing(central, branch).size() + sync.cities(central).size();
            Thread.sleep(10);
        }
    }

    private List<String> list(int count) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            members.add("member-" + random.nextInt(50_000));
        }
        return members;
    }

    private List<String> missing(List<String> central, List<String> branch) {
        List<String> missing = new ArrayList<>();
        for (String member : branch) {
            if (!central.contains(member)) {
                missing.add(member);
            }
        }
        return missing;
    }

    private Map<String, StringBuilder> cities(List<String> members) {
        Map<String, StringBuilder> cities = new HashMap<>();
        for (int round = 0; round < 8; round++) {
            for (String member : members) {
                cities.computeIfAbsent("city " + (member.hashCode() & 63), city -> new StringBuilder()).append(member).append(';');
            }
        }
        return cities;
    }
}
