/** Purchasing groups: the tree and who is granted where. */
@NullMarked
package io.seatledger.query.groups;

import org.jspecify.annotations.NullMarked;
