package com.tidewater.wires;

/** What the other bank says. */
record Reply(long id, int code, String reference) {}
