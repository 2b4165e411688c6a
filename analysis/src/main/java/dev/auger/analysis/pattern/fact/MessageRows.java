package dev.auger.analysis.pattern.fact;

import dev.auger.analysis.pattern.condition.Fact;
import dev.auger.model.ThreadDumps;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.trail.Selection;
import dev.auger.model.trail.Trail;
import java.util.List;

/** The messages of one file of dumps. */
final class MessageRows implements Rows {

    private final ThreadDumps dumps;
    private final List<String> texts;
    private final Sources sources;

    MessageRows(ThreadDumps dumps, List<String> texts, Sources sources) {
        this.dumps = dumps;
        this.texts = texts;
        this.sources = sources;
    }

    @Override
    public String file() {
        return dumps.passport().name();
    }

    @Override
    public int size() {
        return texts.size();
    }

    @Override
    public Object value(int row, Fact column) {
        return texts.get(row);
    }

    /** A panic prints the goroutine that failed first. */
    @Override
    public Found found(Group group) {
        ThreadDump last = dumps.dumps().getLast();
        ThreadTrail trail = new ThreadTrail(List.of(last), file(), sources);
        String place = texts.get(group.row(0));
        for (int i = 0; i < last.size(); i++) {
            if (last.stack(i) >= 0 && last.stateText(i).equals("running")) {
                List<dev.auger.model.Frame> stack = last.frames(last.stack(i));
                return new Found(place, trail.site(stack), 1, trail.trail(List.of(i), stack));
            }
        }
        return new Found(place, null, 1, new Trail(List.of(), Selection.NONE));
    }
}
