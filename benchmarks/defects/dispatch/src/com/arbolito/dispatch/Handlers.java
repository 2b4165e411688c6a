package com.arbolito.dispatch;

/** What is done for each kind of message. */
public final class Handlers {
    private final int[] states = new int[4];
    private String lastNote = "";

    public void onOpen(String order) {
        states[0] += mix(order, 41);
    }

    public void onPaid(String order) {
        states[1] += mix(order, 43);
    }

    public void onShipped(String order) {
        lastNote = order + " is on its way, as number " + states[2];
        states[2] += mix(order, 47);
    }

    public void onReturned(String order) {
        states[3] += mix(order, 53);
    }

    private static int mix(String order, int rounds) {
        int hash = rounds;
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < order.length(); i++) {
                hash = Integer.rotateLeft(hash, 7) ^ order.charAt(i) * 0x9E3779B1;
            }
        }
        return hash;
    }

    public String lastNote() {
        return lastNote;
    }
}
