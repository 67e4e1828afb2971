package io.seatledger.standalone.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;

/** The production classes of all modules, and words for parts of them. */
final class Code {
    static final String COMMAND = "io.seatledger.command";
    static final String DOMAIN = "io.seatledger.domain";
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("io.seatledger");

    /** Packages of the command side that are plumbing; every other one is a feature. */
    private static final Set<String> PLUMBING = Set.of("checkpoint", "config", "dispatch", "http", "ledger", "mail");

    private static final List<String> PURE_NAMES = List.of("Policy", "State", "Decision", "Rule", "Rules");

    private Code() {}

    /** The first package below the command side: {@code agent} of {@code io.seatledger.command.agent.fileagreement}. */
    static String featureOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(COMMAND + '.')) {
            return "";
        }
        String below = name.substring(COMMAND.length() + 1);
        int end = below.indexOf('.');
        return end < 0 ? below : below.substring(0, end);
    }

    static DescribedPredicate<JavaClass> inAFeature() {
        return describe(
                "in a feature of the command side",
                type -> !featureOf(type).isEmpty() && !PLUMBING.contains(featureOf(type)));
    }

    /** Deciding and folding: what must give the same answer for ever. */
    static DescribedPredicate<JavaClass> pure() {
        return describe(
                "policies, states, decisions and rules",
                type -> (!featureOf(type).isEmpty() || inTheDomain(type))
                        && PURE_NAMES.stream().anyMatch(outermost(type).getSimpleName()::endsWith));
    }

    static boolean inTheDomain(JavaClass type) {
        return type.getPackageName().equals(DOMAIN) || type.getPackageName().startsWith(DOMAIN + '.');
    }

    static DescribedPredicate<JavaClass> aggregates() {
        return describe(
                "aggregates",
                type -> type.getSimpleName().endsWith("Aggregate")
                        || type.getFields().stream()
                                .anyMatch(field -> field.isAnnotatedWith(
                                        "org.axonframework.modelling.command.AggregateIdentifier")));
    }

    /** A package below a feature's own: one command with its policy and controller. */
    static DescribedPredicate<JavaClass> slices() {
        return describe(
                "slices",
                type -> inAFeature().test(type) && !type.getPackageName().equals(COMMAND + '.' + featureOf(type)));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Code::outermost).orElse(type);
    }
}
