/** What both sides know of webhooks: where they may lead, and how they are signed. */
@NullMarked
package io.seatledger.platform.webhook;

import org.jspecify.annotations.NullMarked;
