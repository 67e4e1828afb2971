/** Wires the command side: Axon, the append path, the desk. */
@NullMarked
package io.seatledger.command.config;

import org.jspecify.annotations.NullMarked;
