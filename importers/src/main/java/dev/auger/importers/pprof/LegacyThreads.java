package dev.auger.importers.pprof;

/**
 * The stacks of all threads of a C++ program:
 *
 * <pre>
 * --- threadz 1 ---
 *
 * --- Thread 7eff063d9940 (name: main/25376) stack: ---
 *   PC:  0x00bc8f1c: helper(arg*)
 *   0x0040be31: main
 * --- Thread 7eff0464d700 (name: thread3/25383) stack: ---
 *   [same as previous thread]
 * </pre>
 */
final class LegacyThreads extends LegacyText {

    private boolean open;
    private boolean same;
    private long[] pending = new long[64];
    private int pendingDepth;
    private long count;

    LegacyThreads() {
        profile.type("thread", "count");
        profile.header().periodType = new ValueType("thread", "count");
        profile.header().period = 1;
    }

    @Override
    String format() {
        return "pprof threads in text (threadz)";
    }

    @Override
    boolean sample(String text) {
        if (text.startsWith("--- Thread ")) {
            close();
            open = true;
            return true;
        }
        if (text.startsWith("---- no stack trace for")) {
            close();
            return true;
        }
        if (!open) {
            return text.startsWith("---");
        }
        if (text.contains("same as previous thread")) {
            same = true;
            return true;
        }
        address(text.startsWith("PC:") ? text.substring(3).strip() : text);
        return true;
    }

    private void address(String text) {
        int colon = text.indexOf(':');
        Long address = colon < 0 ? Hex.of(text) : Hex.of(text.substring(0, colon));
        if (address != null) {
            // All but the leaf are return addresses; the handler may give the leaf twice, once as one.
            long call = depth > 0 ? address - 1 : address;
            if (depth != 1 || stack[0] != call + 1) {
                push(call);
                if (colon > 0) {
                    profile.name(call, text.substring(colon + 1).strip());
                }
            }
        }
    }

    private void close() {
        if (!open) {
            return;
        }
        if (same) {
            count++;
        } else if (depth > 0) {
            flush();
            pending = java.util.Arrays.copyOf(stack, Math.max(depth, pending.length));
            pendingDepth = depth;
            count = 1;
        }
        depth = 0;
        same = false;
        open = false;
    }

    private void flush() {
        if (count > 0) {
            profile.sample(pending, pendingDepth, 0, count);
        }
    }

    @Override
    void end() {
        close();
        flush();
    }
}
