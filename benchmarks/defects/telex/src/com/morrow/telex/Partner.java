package com.morrow.telex;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Plays the partner, who is not always there. */
final class Partner implements Runnable {
    /** Whoever wants to have the replies. */
    interface Replies {
        void replied(long id, String answer);
    }

    private record Message(long id, int length) {}

    private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>(10_000);
    private volatile Replies replies = (id, answer) -> {};

    void connect(Replies to) {
        replies = to;
        Thread thread = new Thread(this, "partner");
        thread.setDaemon(true);
        thread.start();
    }

    void transmit(long id, int length) {
        messages.offer(new Message(id, length));
    }

    @Override
    public void run() {
        try {
            while (true) {
                Message message = messages.take();
                TimeUnit.MILLISECONDS.sleep(1);
                if (message.id() % 8 > 2) {
                    replies.replied(message.id(), "ACK " + message.length());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
