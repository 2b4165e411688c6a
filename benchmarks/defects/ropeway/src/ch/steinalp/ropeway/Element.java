package ch.steinalp.ropeway;

/** A part of the way; the next one is behind it. */
abstract class Element {
    private final Element next;
    private final Notebook notebook;

    Element(Element next, Notebook notebook) {
        this.next = next;
        this.notebook = notebook;
    }

    final double pass(double load, int level) {
        double left = act(load, level);
        return next == null ? left : next.pass(left, level + 1);
    }

    abstract double act(double load, int level);

    final void note(String what, int level) {
        notebook.note(() -> what + " at " + level);
    }
}
