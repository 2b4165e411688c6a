package com.arbolito.dispatch;

import java.util.Random;

/** Hands messages to the handlers named in them. */
public final class Dispatcher {
    private final Handlers handlers = new Handlers();
    private final Random random = new Random(9);

    public static void main(String[] args) throws Exception {
        Dispatcher dispatcher = new Dispatcher();
        long end = System.currentTimeMillis() + 22_000;
        String[] names = {"onOpen", "onPaid", "onShipped", "onReturned"};
        while (System.currentTimeMillis() < end) {
            for (int i = 0; i < 3_000; i++) {
                dispatcher.dispatch(names[dispatcher.random.nextInt(names.length)], "order " + i);
            }
            Thread.sleep(5);
        }
    }

    private void dispatch(String name, String order) throws ReflectiveOperationException {
        handlers.getClass().getMethod(name, String.class).invoke(handlers, order);
    }
}
