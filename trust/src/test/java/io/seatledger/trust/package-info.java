/** Breaks the service on purpose, from outside, and judges what is left. */
package io.seatledger.trust;
