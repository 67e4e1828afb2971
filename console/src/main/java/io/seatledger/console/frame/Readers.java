package io.seatledger.console.frame;

import io.seatledger.platform.security.Role;
import java.util.EnumSet;
import java.util.Set;

/** Who reads what, as the API has it; it only decides what is offered. */
public final class Readers {
    public static final Set<Role> STAFF = EnumSet.of(Role.ADMIN, Role.STORE_BACKEND, Role.AUDITOR, Role.REPORTER);
    public static final Set<Role> BUYERS_TOO =
            EnumSet.of(Role.ADMIN, Role.STORE_BACKEND, Role.AGENT, Role.AUDITOR, Role.REPORTER);
    public static final Set<Role> LEARNERS_TOO =
            EnumSet.of(Role.ADMIN, Role.STORE_BACKEND, Role.AGENT, Role.LEARNER, Role.AUDITOR, Role.REPORTER);
    public static final Set<Role> AUDITORS = EnumSet.of(Role.ADMIN, Role.AUDITOR);
    public static final Set<Role> MANAGERS = EnumSet.of(Role.ADMIN, Role.STORE_BACKEND, Role.AGENT);
    public static final Set<Role> OPERATORS = EnumSet.of(Role.ADMIN, Role.OPERATOR);
    public static final Set<Role> MAIL = EnumSet.of(Role.ADMIN, Role.OPERATOR, Role.AUDITOR);
    public static final Set<Role> ADMIN = EnumSet.of(Role.ADMIN);

    private Readers() {}
}
