/** The conventions of the HTTP API: problems, limits, correlation, strict bodies and queries. */
@NullMarked
package io.seatledger.platform.web;

import org.jspecify.annotations.NullMarked;
