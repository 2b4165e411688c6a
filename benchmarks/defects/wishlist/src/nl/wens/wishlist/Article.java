package nl.wens.wishlist;

/** Something to wish for. */
record Article(int number, int cents) {}
