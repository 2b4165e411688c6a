package shop.marigold.baskets;

/** A basket that was paid. */
record Order(int customer, long total) {}
