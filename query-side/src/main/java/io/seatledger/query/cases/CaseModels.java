package io.seatledger.query.cases;

import io.seatledger.platform.security.Caller;
import io.seatledger.platform.security.Role;
import io.seatledger.query.reading.Sight;

/** The read models that questions about cases rest on. */
final class CaseModels {
    private CaseModels() {}

    /** Whether an agent may see a case depends on who owns the seats it is about. */
    static String[] of(Sight sight, Caller caller) {
        return caller.role() == Role.AGENT ? sight.readModels(caller, "cases", "seats") : new String[] {"cases"};
    }
}
