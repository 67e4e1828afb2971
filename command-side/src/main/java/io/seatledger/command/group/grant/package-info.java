/** Grant an agent on a group and all groups below it, or withdraw the grant. */
@NullMarked
package io.seatledger.command.group.grant;

import org.jspecify.annotations.NullMarked;
