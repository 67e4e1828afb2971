/** Asking a running service over HTTP. */
@NullMarked
package io.seatledger.cli.service;

import org.jspecify.annotations.NullMarked;
