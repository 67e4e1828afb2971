/** What both sides must agree on: how states follow from events. Pure; knows no framework, clock or database. */
@NullMarked
package io.seatledger.domain;

import org.jspecify.annotations.NullMarked;
