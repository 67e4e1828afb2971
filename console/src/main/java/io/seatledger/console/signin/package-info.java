/** Signing in and out. */
@NullMarked
package io.seatledger.console.signin;

import org.jspecify.annotations.NullMarked;
