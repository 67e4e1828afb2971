/** The first page: how things stand. */
@NullMarked
package io.seatledger.console.overview;

import org.jspecify.annotations.NullMarked;
