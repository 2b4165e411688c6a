package com.oakhurst.payroll;

import java.util.List;
import java.util.Optional;

/** Pay slips. */
final class Slips {
    private final Staff staff;

    Slips(Staff staff) {
        this.staff = staff;
    }

    List<String> of(List<Stamp> stamps) {
        return stamps.stream()
                .map(stamp -> staff.byBadge(stamp.badge()).map(one -> slip(one, stamp)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String slip(Employee employee, Stamp stamp) {
        long cents = (long) stamp.minutes() * employee.centsPerHour() / 60;
        return employee.name() + ": " + stamp.minutes() + " minutes, " + cents / 100 + "." + cents % 100;
    }
}
