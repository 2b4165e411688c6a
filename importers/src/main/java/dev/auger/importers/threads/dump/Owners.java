package dev.auger.importers.threads.dump;

import dev.auger.model.Frame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who owns the monitors of class initialisation: whoever runs {@code <clinit>} of a class others wait for. The dump does not print
 * that.
 */
public final class Owners {

    /** Prefix of the ids we make for class-initialisation monitors, which have no printed address. */
    public static final String CLASS_INITIALISATION = "init:";

    private Owners() {}

    static void holdInitialisations(Rows rows, ThreadLocks locks, List<List<Frame>> stacks) {
        Map<String, Integer> classes = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            int lock = locks.waitingOn(rows.locks(i));
            if (lock >= 0 && locks.table().id(lock).startsWith(CLASS_INITIALISATION)) {
                classes.put(locks.table().className(lock), lock);
            }
        }
        List<List<Integer>> ofStacks = new ArrayList<>();
        for (List<Frame> stack : stacks) {
            ofStacks.add(stack.stream()
                    .filter(frame -> frame.method().equals("<clinit>"))
                    .map(frame -> classes.getOrDefault(frame.className(), -1))
                    .filter(lock -> lock >= 0)
                    .distinct()
                    .toList());
        }
        for (int i = 0; i < rows.size(); i++) {
            int at = rows.locks(i);
            int waits = locks.waitingOn(at);
            List<Integer> holds = rows.stack(i) < 0
                    ? List.of()
                    : ofStacks.get(rows.stack(i)).stream()
                            .filter(lock -> lock != waits)
                            .toList();
            if (!holds.isEmpty()) {
                rows.setLocks(i, locks.writeHolding(at, holds));
            }
        }
    }
}
