/** Puts the console together: security, pages and assets. */
@NullMarked
package io.seatledger.console.config;

import org.jspecify.annotations.NullMarked;
