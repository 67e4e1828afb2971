/** The core of the command side under everything that may happen to it, told by seeds. */
@NullMarked
package io.seatledger.command.simulation;

import org.jspecify.annotations.NullMarked;
