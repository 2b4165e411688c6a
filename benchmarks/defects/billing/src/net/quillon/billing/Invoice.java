package net.quillon.billing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What a customer owes, in a currency whose rate may change until it is printed. */
final class Invoice implements RateBoard.Listener {
    private final int customer;
    private final String currency;
    private final List<Position> positions = new ArrayList<>();
    private volatile BigDecimal rate = BigDecimal.ONE;

    Invoice(int customer, String currency) {
        this.customer = customer;
        this.currency = currency;
    }

    void add(Position position) {
        positions.add(position);
    }

    int customer() {
        return customer;
    }

    List<Position> positions() {
        return positions;
    }

    BigDecimal rate() {
        return rate;
    }

    @Override
    public void changed(String what, BigDecimal to) {
        if (what.equals(currency)) {
            rate = to;
        }
    }
}
