package com.oakhurst.payroll;

/** Minutes somebody worked. */
record Stamp(String badge, int minutes) {}
