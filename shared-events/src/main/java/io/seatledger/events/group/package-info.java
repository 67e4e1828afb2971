/** What happens to a purchasing group: its place in the tree and the agents granted on it. */
@NullMarked
package io.seatledger.events.group;

import org.jspecify.annotations.NullMarked;
