/** What every decision and every fold is made of; pure Java, no framework. */
@NullMarked
package io.seatledger.command.domain;

import org.jspecify.annotations.NullMarked;
