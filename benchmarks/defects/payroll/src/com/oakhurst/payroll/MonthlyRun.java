package com.oakhurst.payroll;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Makes pay slips out of the stamps of the time clocks, branch by branch. */
public final class MonthlyRun {
    private static final int PEOPLE = 4_000;

    public static void main(String[] args) throws Exception {
        Staff staff = new Staff(IntStream.range(0, PEOPLE)
                .mapToObj(i -> new Employee("OAK-2024-" + (100_000 + i), "Employee " + i, 1_400 + i % 60 * 25))
                .toList());
        Slips slips = new Slips(staff);
        Bank bank = new Bank();
        Random random = new Random(8);
        long end = System.currentTimeMillis() + 24_000;
        for (int branch = 0; System.currentTimeMillis() < end; branch++) {
            List<Stamp> stamps = new ArrayList<>();
            for (int i = 0; i < 1_500; i++) {
                stamps.add(new Stamp("OAK-2024-" + (100_000 + random.nextInt(PEOPLE)), random.nextInt(30, 600)));
            }
            bank.transfer(slips.of(stamps), branch);
            Thread.sleep(15);
        }
    }
}
