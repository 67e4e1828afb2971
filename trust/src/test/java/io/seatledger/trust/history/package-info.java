/** What clients saw and what the log says, and whether both can be true. */
package io.seatledger.trust.history;
