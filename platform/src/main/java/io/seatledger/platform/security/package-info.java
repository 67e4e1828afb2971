/** Who calls, and what they may: API keys, JWTs, roles per route, and a fair share for everybody. */
@NullMarked
package io.seatledger.platform.security;

import org.jspecify.annotations.NullMarked;
