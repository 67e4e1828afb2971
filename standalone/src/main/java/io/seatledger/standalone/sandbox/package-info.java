/** A clock that can be set back while the log is empty, and the story that is told with it. */
@NullMarked
package io.seatledger.standalone.sandbox;

import org.jspecify.annotations.NullMarked;
