/** The contract in {@code docs/http-api.md} against the OpenAPI document that the code makes. */
@NullMarked
package io.seatledger.standalone.contract;

import org.jspecify.annotations.NullMarked;
