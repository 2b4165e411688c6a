package ch.steinalp.ropeway;

/** Bends the rope. */
final class Pylon extends Element {

    Pylon(Element next, Notebook notebook) {
        super(next, notebook);
    }

    @Override
    double act(double load, int level) {
        double left = load * 0.998 + level % 3;
        if (level % 4 > 1) {
            note("pylon " + (int) left, level);
        }
        return left;
    }
}
