/** A small service on the platform, to try it over HTTP. */
@NullMarked
package io.seatledger.platform.testapp;

import org.jspecify.annotations.NullMarked;
