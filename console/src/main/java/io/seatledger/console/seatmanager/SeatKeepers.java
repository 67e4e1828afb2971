package io.seatledger.console.seatmanager;

import io.seatledger.console.api.Api;
import io.seatledger.console.frame.Readers;
import io.seatledger.console.show.PageNotFound;

/** Whom seats are put into the hands of. */
final class SeatKeepers {
    private SeatKeepers() {}

    static void only(Api api) {
        if (!Readers.MANAGERS.contains(api.session().role())) {
            throw new PageNotFound();
        }
    }
}
