package br.folha.newsroom;

/** A message, and from when it may be printed. */
record Item(String headline, long hash, long notBefore) {}
