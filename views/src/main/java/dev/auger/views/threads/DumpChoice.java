package dev.auger.views.threads;

import dev.auger.model.EvidenceSet;
import dev.auger.model.ThreadDumps;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.time.Moment;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * One dump of the evidence.
 *
 * @param file name of its file
 * @param number 1-based in its file
 * @param of number of dumps in its file
 */
record DumpChoice(ThreadDump dump, String file, int number, int of) {

    /** All dumps: the threads of heap dumps first, which say least, then the others in the order files were added. */
    static List<DumpChoice> all(EvidenceSet evidence, HeapStacks heaps) {
        List<DumpChoice> choices = new ArrayList<>();
        List<ThreadDumps> files = new ArrayList<>();
        evidence.heaps().forEach(heap -> heaps.of(heap).ifPresent(files::add));
        files.addAll(evidence.threadDumps());
        for (ThreadDumps dumps : files) {
            int number = 1;
            for (ThreadDump dump : dumps.dumps()) {
                choices.add(new DumpChoice(
                        dump, dumps.passport().name(), number++, dumps.dumps().size()));
            }
        }
        return choices;
    }

    /** {@code 14:21:28}, or the number of the dump where none is printed. */
    String time(Texts words) {
        Moment at = dump.at();
        return at == null ? words.get("threads.dump.number", number) : clock(at);
    }

    String title(Texts words) {
        return of == 1 ? time(words) + "  " + file : words.get("threads.dump.of", time(words), number, of, file);
    }

    private static String clock(Moment at) {
        String iso = at.iso();
        int t = iso.indexOf('T');
        String time = iso.substring(t + 1).replace("Z", "");
        int dot = time.indexOf('.');
        String cut = dot < 0 ? time : time.substring(0, dot);
        return cut.length() == 5 ? cut + ":00" : cut;
    }
}
