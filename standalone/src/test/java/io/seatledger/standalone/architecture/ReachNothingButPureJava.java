package io.seatledger.standalone.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatchers;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * An allow-list that is followed through: whatever a class uses of the domain and the command side must itself reach nothing but the
 * language, the events and other such classes. So a decision may read another feature's state, and cannot come by a framework,
 * a connection or a clock through the back door.
 */
final class ReachNothingButPureJava extends ArchCondition<JavaClass> {
    private static final PackageMatchers LANGUAGE = PackageMatchers.of(
            "java.lang..",
            "java.math",
            "java.time..",
            "java.util",
            "java.util.function",
            "java.util.stream",
            "org.jspecify..",
            "io.seatledger.events..",
            "io.seatledger.resource..");
    /** A mark on a command's component, read by Axon; it brings no behaviour. */
    private static final String TARGET_MARK = "org.axonframework.modelling.command.TargetAggregateIdentifier";

    ReachNothingButPureJava() {
        super("reach nothing but the language, events and each other");
    }

    @Override
    public void check(JavaClass start, ConditionEvents events) {
        Set<JavaClass> seen = new HashSet<>(Set.of(start));
        Deque<JavaClass> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (Dependency dependency : open.pop().getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (isOurs(target)) {
                    if (seen.add(target)) {
                        open.push(target);
                    }
                } else if (!isLanguage(target)) {
                    events.add(SimpleConditionEvent.violated(
                            start, start.getSimpleName() + " reaches: " + dependency.getDescription()));
                }
            }
        }
    }

    private static boolean isOurs(JavaClass type) {
        return Code.inTheDomain(type)
                || (!Code.featureOf(type).isEmpty() && !Code.aggregates().test(type));
    }

    private static boolean isLanguage(JavaClass type) {
        return type.isPrimitive()
                || LANGUAGE.test(type.getPackageName())
                || type.getName().equals(TARGET_MARK);
    }
}
