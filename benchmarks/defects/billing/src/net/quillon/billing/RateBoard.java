package net.quillon.billing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Exchange rates, published a few times a second. */
final class RateBoard {
    private final List<Listener> listeners = new ArrayList<>();
    private int ticks;

    interface Listener {
        void changed(String currency, BigDecimal rate);
    }

    synchronized void subscribe(Listener listener) {
        listeners.add(listener);
    }

    synchronized void unsubscribe(Listener listener) {
        listeners.remove(listener);
    }

    private synchronized void fire(String currency, BigDecimal rate) {
        for (Listener listener : listeners) {
            listener.changed(currency, rate);
        }
    }

    void publish() {
        try {
            while (true) {
                ticks++;
                fire(ticks % 2 == 0 ? "CHF" : "SEK", BigDecimal.valueOf(1_000 + ticks % 37, 3));
                Thread.sleep(250);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
