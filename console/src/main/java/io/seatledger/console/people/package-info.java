/** Agents, their agreements and groups, and what was decided about them. */
@NullMarked
package io.seatledger.console.people;

import org.jspecify.annotations.NullMarked;
