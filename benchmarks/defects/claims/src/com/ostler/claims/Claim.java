package com.ostler.claims;

/** Somebody wants money. */
record Claim(int number, int cents) {}
