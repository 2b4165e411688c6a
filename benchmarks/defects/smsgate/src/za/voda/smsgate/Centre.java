package za.voda.smsgate;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** The operator's message centre: it takes messages and sends receipts later. */
final class Centre {
    private final Map<Integer, CompletableFuture<String>> receipts = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Operator operator;

    Centre(Operator operator) {
        this.operator = operator;
        operator.onReceipt(this::receipt);
    }

    String send(Message message) throws InterruptedException, ExecutionException {
        int number = numbers.incrementAndGet();
        CompletableFuture<String> receipt = new CompletableFuture<>();
        receipts.put(number, receipt);
        try {
            operator.submit(number, message.length());
            return receipt.get();
        } finally {
            receipts.remove(number);
        }
    }

    private void receipt(int number, String state) {
        CompletableFuture<String> receipt = receipts.get(number);
        if (receipt != null) {
            receipt.complete(state);
        }
    }
}
