package com.prairie.grain;

/** Somebody buys or sells some tons. */
record Order(Grain grain, boolean buy, int price, int tons) {}
