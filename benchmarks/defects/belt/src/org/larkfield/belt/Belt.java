package org.larkfield.belt;

/** Room for a few things between those who make and those who pack. */
final class Belt<T> {
    private final Object[] places;
    private int first;
    private int size;

    Belt(int room) {
        places = new Object[room];
    }

    synchronized void put(T thing) throws InterruptedException {
        while (size == places.length) {
            wait();
        }
        places[(first + size++) % places.length] = thing;
        notifyAll();
    }

    @SuppressWarnings("unchecked")
    synchronized T take() throws InterruptedException {
        while (size == 0) {
            wait();
        }
        T thing = (T) places[first];
        places[first] = null;
        first = (first + 1) % places.length;
        size--;
        notifyAll();
        return thing;
    }
}
