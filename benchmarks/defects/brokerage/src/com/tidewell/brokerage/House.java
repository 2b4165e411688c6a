package com.tidewell.brokerage;

/** To be insured. */
record House(int value, int year) {}
