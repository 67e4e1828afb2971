/** The PostgreSQL that everything is measured on, and what it can do by itself. */
@NullMarked
package io.seatledger.benchmarks.database;

import org.jspecify.annotations.NullMarked;
