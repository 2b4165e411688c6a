package dev.auger.importers.pprof;

/**
 * A profile of Go that counts something, in text ({@code debug=1}):
 *
 * <pre>
 * threadcreate profile: total 7
 * 1 @ 0x44cb3 0x45045 0x45323
 * </pre>
 */
final class LegacyCounts extends LegacyText {

    private final String name;

    LegacyCounts(String name) {
        this.name = name;
        profile.type(name, "count");
        profile.header().periodType = new ValueType(name, "count");
        profile.header().period = 1;
    }

    @Override
    String format() {
        return "pprof " + name + " profile in text";
    }

    @Override
    boolean sample(String text) {
        int at = text.indexOf(" @");
        long count = at < 0 ? -1 : number(text.substring(0, at));
        if (count < 0) {
            return false;
        }
        stack(text.substring(at + 2), 1);
        profile.sample(stack, depth, 0, count);
        return true;
    }
}
