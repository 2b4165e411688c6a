package hu.tisza.roster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Who works here. */
final class Staff {
    private final List<Person> people = new ArrayList<>();

    record Person(int number, String name) {}

    Staff(int count) {
        for (int i = 0; i < count; i++) {
            people.add(new Person(i, "person " + i));
        }
    }

    List<Person> people() {
        return new ArrayList<>(people);
    }

    void rotate() {
        Collections.rotate(people, 7);
    }
}
