package at.rangier.switchyard;

/** On one of the tracks. */
final class Wagon {
    private final int number;
    private final int tons;

    Wagon(int number, int tons) {
        this.number = number;
        this.tons = tons;
    }

    int number() {
        return number;
    }

    int tons() {
        return tons;
    }
}
