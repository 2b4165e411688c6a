package za.ubuntu.agencies;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Editors of one topic, who share a page. */
final class Desk implements Consumer<Item> {
    private final ExecutorService editors;
    private final FrontPage page = new FrontPage();

    Desk(String topic, int size) {
        AtomicInteger number = new AtomicInteger();
        editors = Executors.newFixedThreadPool(size, task -> new Thread(task, topic + "-" + number.incrementAndGet()));
    }

    @Override
    public void accept(Item item) {
        try {
            editors.execute(() -> edit(item));
        } catch (RejectedExecutionException e) {
            page.add("Too late: " + item.title());
        }
    }

    private void edit(Item item) {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < item.words(); word++) {
            text.append("word").append(word * 7 % 100).append(word % 12 == 11 ? ".\n" : " ");
        }
        page.add(item.title() + "\n" + text);
    }

    void close() {
        editors.shutdown();
    }
}
