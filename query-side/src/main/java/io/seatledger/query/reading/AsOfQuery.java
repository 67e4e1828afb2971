package io.seatledger.query.reading;

import org.jspecify.annotations.Nullable;

/**
 * What a read of one thing can ask beside its id.
 *
 * @param asOf the moment it is asked about, {@code null} for now
 */
public record AsOfQuery(@Nullable AsOf asOf) {}
