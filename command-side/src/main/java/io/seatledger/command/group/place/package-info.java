/** Create a group, rename it, or place it elsewhere in the tree. */
@NullMarked
package io.seatledger.command.group.place;

import org.jspecify.annotations.NullMarked;
