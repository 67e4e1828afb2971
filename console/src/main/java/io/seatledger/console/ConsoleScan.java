package io.seatledger.console;

/** Where the console's pages are looked for. */
public interface ConsoleScan {}
