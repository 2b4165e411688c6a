package com.hourglasshq.timesheet;

import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Adds up the hours of departments. */
public final class TimesheetService {
    private final ExecutorService http = Executors.newFixedThreadPool(2, task -> new Thread(task, "http"));
    private final Random random = new Random(77);

    public static void main(String[] args) throws Exception {
        TimesheetService service = new TimesheetService();
        long end = System.currentTimeMillis() + 22_000;
        while (System.currentTimeMillis() < end) {
            int department = service.random.nextInt(90);
            Future<Long> sum = service.http.submit(() -> service.sum(department));
            Future<String> page = service.http.submit(() -> service.page(department));
            if (sum.get() + page.get().length() < 0) {
                return;
            }
            Thread.sleep(40);
        }
        System.exit(0);
    }

    private long sum(int department) throws Exception {
        ExecutorService halves = Executors.newFixedThreadPool(2);
        Future<Long> first = halves.submit(() -> hours(department, 0, 26));
        Future<Long> second = halves.submit(() -> hours(department, 26, 52));
        return first.get() + second.get();
    }

    private long hours(int department, int from, int to) {
        long sum = 0;
        for (int week = from; week < to; week++) {
            for (int person = 0; person < 5_000; person++) {
                sum += (department * 31L + week * person) % 45;
            }
        }
        return sum;
    }

    private String page(int department) {
        StringBuilder page = new StringBuilder();
        for (int person = 0; person < 5_000; person++) {
            page.append(department).append('/').append(person).append(": ").append(person % 45).append('\n');
        }
        return page.toString();
    }
}
