package io.seatledger.standalone.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** Time and identifiers come with the command, or a replay would decide otherwise. */
final class ReadAClockOrThrowDice extends ArchCondition<JavaClass> {
    private static final Set<String> TYPES = Set.of(
            "java.time.Clock",
            "java.time.InstantSource",
            "java.util.Random",
            "java.util.random.RandomGenerator",
            "java.util.concurrent.ThreadLocalRandom",
            "java.security.SecureRandom");
    private static final Set<String> CALLS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID");

    ReadAClockOrThrowDice() {
        super("read a clock or throw dice");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> TYPES.contains(dependency.getTargetClass().getName()))
                .forEach(dependency -> events.add(SimpleConditionEvent.satisfied(type, dependency.getDescription())));
        type.getMethodCallsFromSelf().stream()
                .filter(call -> isForbidden(
                        call.getTargetOwner().getName(), call.getTarget().getName()))
                .forEach(call -> events.add(SimpleConditionEvent.satisfied(type, call.getDescription())));
    }

    private static boolean isForbidden(String owner, String method) {
        return CALLS.contains(owner + '.' + method) || (owner.startsWith("java.time.") && method.equals("now"));
    }
}
