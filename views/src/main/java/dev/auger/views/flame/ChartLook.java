package dev.auger.views.flame;

import dev.auger.analysis.flame.chart.ChartBoxes;
import dev.auger.analysis.flame.chart.ChartBoxes.Box;
import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.job.Job;
import dev.auger.views.text.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the colours of a flame chart stand for: those of the flame graph. */
interface ChartLook {

    /** By kind of frame. */
    ChartLook KIND = new ChartLook() {
        private final FrameKind[] kinds = FrameKind.values();

        @Override
        public int slots() {
            return kinds.length;
        }

        @Override
        public int slot(ChartBoxes boxes, int row, int index) {
            return boxes.kind(row, index).ordinal();
        }

        @Override
        public String fill(int slot) {
            return FrameColours.token(kinds[slot]);
        }

        @Override
        public String meaning(ChartBoxes boxes, Box box, Texts texts) {
            return ChartFacts.meaning(boxes, box, texts);
        }

        @Override
        public List<FrameLook.Entry> legend(ChartBoxes boxes, Texts texts) {
            return ChartFacts.legend(boxes, texts);
        }
    };

    /** Number of colours. */
    int slots();

    /** Which colour a box has. */
    int slot(ChartBoxes boxes, int row, int index);

    /** Token of a colour. */
    String fill(int slot);

    /** What the colour of a box means, in words. */
    String meaning(ChartBoxes boxes, Box box, Texts texts);

    List<FrameLook.Entry> legend(ChartBoxes boxes, Texts texts);

    static ChartLook of(ChartBoxes boxes, ColourBy by, Job job) {
        if (by == ColourBy.KIND) {
            return KIND;
        }
        @Nullable Frame[] frames = boxes.framesByName();
        @Nullable String[] groups = new @Nullable String[frames.length];
        for (int name = 0; name < frames.length; name++) {
            Frame frame = frames[name];
            groups[name] = frame == null ? "" : by.group(frame);
        }
        return new Grouped(by, Groups.of(groups, boxes.unitsByName(job)));
    }

    /** By package or module. */
    record Grouped(ColourBy by, Groups groups) implements ChartLook {

        @Override
        public int slots() {
            return Groups.slots();
        }

        @Override
        public int slot(ChartBoxes boxes, int row, int index) {
            return groups.slot(boxes.nameId(row, index));
        }

        @Override
        public String fill(int slot) {
            return Groups.fill(slot);
        }

        @Override
        public String meaning(ChartBoxes boxes, Box box, Texts texts) {
            Frame frame = boxes.frame(box.row(), box.index());
            String group = frame == null ? "" : by.group(frame);
            return group.isEmpty() ? ChartFacts.meaning(boxes, box, texts) : group;
        }

        @Override
        public List<FrameLook.Entry> legend(ChartBoxes boxes, Texts texts) {
            int size = boxes.samples().size();
            return groups.legend(size == 0 ? 0 : boxes.samples().weight(0, size - 1), texts);
        }
    }
}
