package com.oakhurst.payroll;

/** Somebody who is paid by the hour. */
record Employee(String badge, String name, int centsPerHour) {}
