package com.brambleway.checkout;

/** From now on a hundred points are worth so many cents. */
record RateChange(int cents) {}
