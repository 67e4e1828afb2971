/** Purchasing groups: a tree inside an organization, with agents granted on its nodes. */
@NullMarked
package io.seatledger.command.group;

import org.jspecify.annotations.NullMarked;
