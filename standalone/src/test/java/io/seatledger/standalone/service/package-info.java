/** The whole service over HTTP, as its callers meet it. */
@NullMarked
package io.seatledger.standalone.service;

import org.jspecify.annotations.NullMarked;
