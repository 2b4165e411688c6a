package com.oakhurst.payroll;

import java.util.List;
import java.util.Optional;

/** All employees. */
final class Staff {
    private final List<Employee> people;

    Staff(List<Employee> people) {
        this.people = List.copyOf(people);
    }

    Optional<Employee> byBadge(String badge) {
        return people.stream()
                .filter(one -> one.badge().equals(badge))
                .findFirst();
    }
}
