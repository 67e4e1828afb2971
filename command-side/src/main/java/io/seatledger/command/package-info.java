/** The command side: one folder per feature, one below it per slice; start reading at {@code agent.purchase}. */
@NullMarked
package io.seatledger.command;

import org.jspecify.annotations.NullMarked;
