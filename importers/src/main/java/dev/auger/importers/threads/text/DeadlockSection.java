package dev.auger.importers.threads.text;

import dev.auger.importers.threads.dump.LockName;
import dev.auger.importers.threads.lines.LockLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The deadlocks HotSpot found itself, printed after the threads:
 *
 * <pre>
 * Found one Java-level deadlock:
 * =============================
 * "A":
 *   waiting to lock monitor 0x… (object 0x…, a x.Y),
 *   which is held by "B"
 * "B":
 *   waiting for ownable synchronizer 0x…, (a x.Y),
 *   which is held by "A"
 *
 * Java stack information for the threads listed above:
 * ===================================================
 * …
 * Found 1 deadlock.
 * </pre>
 *
 * The serviceability agent prints {@code waiting to lock Monitor@0x… (Object@0x…, a x/Y),} and no stacks, before the threads.
 *
 * <p>The stacks repeat what was printed before and are passed over. The owners are worth keeping: without {@code -l} they are the
 * only place that names the owner of a {@code java.util.concurrent} lock.
 */
final class DeadlockSection {

    private static final String BEGIN = "Found one Java-level deadlock";
    private static final String HELD = "which is held by \"";

    private enum Part {
        OUTSIDE,
        CYCLE,
        STACKS
    }

    private final List<List<String>> cycles = new ArrayList<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, LockName> waits = new HashMap<>();
    private Part part = Part.OUTSIDE;
    private String lock = "";

    /** Takes a line of the section; false outside of it. */
    boolean take(String text) {
        if (text.startsWith(BEGIN)) {
            part = Part.CYCLE;
            cycles.add(new ArrayList<>());
        } else if (part != Part.OUTSIDE && text.startsWith("Found ") && text.contains(" deadlock")) {
            part = Part.OUTSIDE;
        } else if (part == Part.CYCLE) {
            cycle(text);
        } else {
            return part == Part.STACKS;
        }
        return true;
    }

    /** Whether the next lines may be of the section. */
    boolean isOpen() {
        return part != Part.OUTSIDE;
    }

    private void cycle(String text) {
        if (text.startsWith("Java stack information")) {
            part = Part.STACKS;
        } else if (text.startsWith("\"") && text.endsWith("\":")) {
            cycles.getLast().add(text.substring(1, text.length() - 2));
        } else if (text.contains(HELD)) {
            int from = text.indexOf(HELD) + HELD.length();
            int to = text.lastIndexOf('"');
            if (!lock.isEmpty() && to >= from) {
                owners.put(lock, text.substring(from, to));
            }
            lock = "";
        } else if (text.startsWith("waiting ")) {
            lock = address(text);
            if (!lock.isEmpty() && !cycles.getLast().isEmpty()) {
                waits.put(cycles.getLast().getLast(), LockName.of(lock, className(text)));
            }
        }
    }

    /** What stands after {@code ", a "} in the brackets; a class may be printed as {@code java.lang.Class for x.Y}. */
    private static String className(String text) {
        int from = text.lastIndexOf("a ");
        int at = Math.max(text.indexOf(", a "), text.indexOf("(a "));
        int to = text.lastIndexOf(')');
        int begin = at < 0 ? from + 2 : text.indexOf("a ", at) + 2;
        return from < 0 || to <= begin ? "" : LockLines.className(text.substring(begin, to));
    }

    /** Address of the object: in the brackets, since the first one of a monitor's line is the monitor's. */
    private static String address(String text) {
        int object = Math.max(text.indexOf("(object "), text.indexOf("(Object@"));
        int from = text.indexOf("0x", Math.max(0, object));
        int to = from;
        while (from >= 0 && to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
            to++;
        }
        return from < 0 ? "" : text.substring(from, to);
    }

    List<List<String>> cycles() {
        return cycles.stream()
                .filter(names -> !names.isEmpty())
                .map(List::copyOf)
                .toList();
    }

    /** What each of its threads waits for, by the thread's name. */
    Map<String, LockName> waits() {
        return waits;
    }

    /** Name of the owning thread by address of the lock. */
    Map<String, String> owners() {
        return owners;
    }
}
