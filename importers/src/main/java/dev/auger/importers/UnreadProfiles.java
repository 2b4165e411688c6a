package dev.auger.importers;

import dev.auger.model.error.UnsupportedVersion;
import java.util.regex.Pattern;

/** Profiles of other programs that are told by their beginning and not read. */
final class UnreadProfiles {

    private static final Pattern CALLGRIND = Pattern.compile("(?m)^(?:# callgrind format|events: )");
    private static final Pattern CALLGRIND_COSTS = Pattern.compile("(?m)^c?fn=");
    private static final Pattern PMCSTAT = Pattern.compile("(?m)^@ \\S+ \\[\\d+ samples\\]");
    private static final Pattern DTRACE = Pattern.compile("^\\s*CPU\\s+ID\\s+FUNCTION:NAME");

    private UnreadProfiles() {}

    static void refuse(Head head) throws UnsupportedVersion {
        if (head.startsWith("TRACEDUMP_")) {
            throw new UnsupportedVersion(
                    "sjk", "a stack trace dump of SJK", "turn it into thread dumps with \"sjk ssa -f FILE --print\"");
        }
        if (!head.isText()) {
            return;
        }
        String text = head.text();
        if (CALLGRIND.matcher(text).find() && CALLGRIND_COSTS.matcher(text).find()) {
            throw new UnsupportedVersion(
                    "callgrind",
                    "a callgrind profile",
                    "it holds costs of calls and no stacks; open it with KCachegrind, or profile anew with perf and open \"perf script\"");
        }
        if (PMCSTAT.matcher(text).find()) {
            throw new UnsupportedVersion(
                    "pmcstat",
                    "a call graph of pmcstat",
                    "turn it into collapsed stacks with FlameGraph's stackcollapse-pmc.pl");
        }
        if (DTRACE.matcher(text).find()) {
            throw new UnsupportedVersion(
                    "dtrace",
                    "the output of DTrace",
                    "turn it into collapsed stacks with FlameGraph's stackcollapse.pl");
        }
        if (text.contains("\"cost_centres\"") && text.contains("\"rts_arguments\"")) {
            throw new UnsupportedVersion(
                    "ghc",
                    "a profile of GHC",
                    "run with +RTS -p and turn that into collapsed stacks with ghc-prof-flamegraph");
        }
    }
}
