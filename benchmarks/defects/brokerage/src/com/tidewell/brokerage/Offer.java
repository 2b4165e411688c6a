package com.tidewell.brokerage;

/** What an insurer wants. */
record Offer(String insurer, long number, double euros) {}
