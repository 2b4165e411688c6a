package se.hamn.harbor;

/** A container, and where it goes. */
record Container(int number, int crane, int stack) {}
