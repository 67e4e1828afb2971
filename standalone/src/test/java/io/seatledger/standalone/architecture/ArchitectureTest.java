package io.seatledger.standalone.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import io.seatledger.command.CommandSideApplication;
import io.seatledger.query.QuerySideApplication;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * What keeps the sides apart and the decisions pure. A rule that matches no class at all fails: ArchUnit sees to that for the
 * classes a rule speaks of, {@link TheRulesSpeakOfSomething} for the packages it names.
 */
class ArchitectureTest {
    private static void check(ArchRule rule) {
        rule.check(Code.CLASSES);
    }

    @Nested
    class TheRulesSpeakOfSomething {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "io.seatledger.events",
                    "io.seatledger.resource",
                    "io.seatledger.domain",
                    "io.seatledger.platform",
                    "io.seatledger.command",
                    "io.seatledger.command.domain",
                    "io.seatledger.command.config",
                    "io.seatledger.query",
                    "io.seatledger.query.config",
                    "io.seatledger.cli.demo",
                    "io.seatledger.standalone"
                })
        void every_package_that_a_rule_names_has_classes(String name) {
            assertThat(Code.CLASSES.stream().filter(resideInAPackage(name + "..")))
                    .isNotEmpty();
        }
    }

    @Nested
    class TheModules {
        @Test
        void events_need_nothing_but_java() {
            check(classes()
                    .that(resideInAPackage("io.seatledger.events.."))
                    .should()
                    .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "io.seatledger.events..")));
        }

        @Test
        void answers_are_shaped_by_events_and_java_alone() {
            check(classes()
                    .that(resideInAPackage("io.seatledger.resource.."))
                    .should()
                    .onlyDependOnClassesThat(resideInAnyPackage(
                            "java..", "org.jspecify..", "io.seatledger.events..", "io.seatledger.resource..")));
        }

        @Test
        void the_domain_needs_nothing_but_events_and_java() {
            check(classes()
                    .that(resideInAPackage("io.seatledger.domain.."))
                    .should()
                    .onlyDependOnClassesThat(resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "io.seatledger.domain..",
                            "io.seatledger.events..",
                            "io.seatledger.resource..")));
        }

        @Test
        void the_platform_knows_neither_side() {
            check(noClasses()
                    .that(resideInAPackage("io.seatledger.platform.."))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                            "io.seatledger.domain..",
                            "io.seatledger.command..",
                            "io.seatledger.query..",
                            "io.seatledger.standalone..")));
        }

        @Test
        void the_command_side_does_not_know_the_query_side() {
            check(noClasses()
                    .that(resideInAPackage("io.seatledger.command.."))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("io.seatledger.query..", "io.seatledger.standalone..")));
        }

        @Test
        void the_query_side_does_not_know_the_command_side() {
            check(noClasses()
                    .that(resideInAPackage("io.seatledger.query.."))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("io.seatledger.command..", "io.seatledger.standalone..")));
        }

        /** It shows what the API says, and nothing that the API would not say. */
        @Test
        void the_console_knows_the_platform_and_words_of_events_only() {
            check(noClasses()
                    .that(resideInAPackage("io.seatledger.console.."))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                            "io.seatledger.domain..",
                            "io.seatledger.command..",
                            "io.seatledger.query..",
                            "io.seatledger.standalone..",
                            "io.seatledger.platform.ledger..",
                            "org.springframework.jdbc..")));
        }

        @Test
        void the_service_shares_no_code_with_the_command_line_but_tells_its_demo() {
            check(noClasses()
                    .that(resideOutsideOfPackages("io.seatledger.cli..", "io.seatledger.standalone.sandbox.."))
                    .should()
                    .dependOnClassesThat(resideInAPackage("io.seatledger.cli..")));
            check(noClasses()
                    .that(resideInAPackage("io.seatledger.standalone.sandbox.."))
                    .should()
                    .dependOnClassesThat(resideInAPackage("io.seatledger.cli..")
                            .and(not(resideInAPackage("io.seatledger.cli.demo")))));
        }

        /** Scanning finds controllers whatever the settings say that switch them off. */
        @Test
        void both_sides_import_the_platform_and_do_not_scan_it() {
            assertThat(Stream.of(CommandSideApplication.class, QuerySideApplication.class))
                    .allSatisfy(side -> assertThat(side.getAnnotation(SpringBootApplication.class)
                                    .scanBasePackages())
                            .isEmpty());
        }
    }

    @Nested
    class Decisions {
        @Test
        void what_decides_and_folds_reaches_no_framework_no_connection_and_no_clock() {
            check(classes().that(are(Code.pure())).should(new ReachNothingButPureJava()));
        }

        @Test
        void what_decides_and_folds_is_given_what_it_needs_and_asks_no_ledger_for_it() {
            check(noClasses()
                    .that(are(Code.pure()))
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching("io\\.seatledger\\.(command\\.domain\\.Ledger|domain\\.StateReader)"));
        }

        @Test
        void no_feature_reads_a_clock_or_throws_dice() {
            check(noClasses()
                    .that(Code.inAFeature().or(resideInAnyPackage("io.seatledger.events..", "io.seatledger.domain..")))
                    .should(new ReadAClockOrThrowDice()));
        }

        @Test
        void slices_do_not_import_an_aggregate() {
            check(noClasses().that(are(Code.slices())).should().dependOnClassesThat(are(Code.aggregates())));
        }

        @Test
        void slices_of_the_command_side_are_free_of_cycles() {
            check(slices().matching("io.seatledger.command.(*).(*)..").should().beFreeOfCycles());
        }

        @Test
        void packages_of_the_domain_are_free_of_cycles() {
            check(slices().matching("io.seatledger.domain.(*)..").should().beFreeOfCycles());
        }

        @Test
        void features_of_the_query_side_are_free_of_cycles() {
            check(slices().matching("io.seatledger.query.(*)..").should().beFreeOfCycles());
        }
    }

    @Nested
    class Habits {
        @Test
        void packages_of_the_console_are_free_of_cycles() {
            check(slices().matching("io.seatledger.console.(*)..").should().beFreeOfCycles());
        }

        @Test
        void every_package_is_null_marked_and_says_so_in_its_package_info() {
            Set<String> bare = new TreeSet<>();
            Code.CLASSES.stream()
                    .map(JavaClass::getPackage)
                    .filter(each -> !each.isAnnotatedWith(NullMarked.class))
                    .forEach(each -> bare.add(each.getName()));
            assertThat(bare).isEmpty();
        }

        @Test
        void controllers_are_package_private_and_are_called_so() {
            check(classes()
                    .that(describe(
                            "controllers",
                            (JavaClass type) -> type.isMetaAnnotatedWith("org.springframework.stereotype.Controller")))
                    .should()
                    .bePackagePrivate()
                    .andShould()
                    .haveSimpleNameEndingWith("Controller"));
        }

        @Test
        void no_name_hides_what_a_class_is_for() {
            check(noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)(\\$.*)?"));
        }

        @Test
        void configuration_is_in_the_platform_and_in_config_packages_only() {
            check(classes()
                    .that()
                    .areAnnotatedWith("org.springframework.context.annotation.Configuration")
                    .should()
                    .resideInAnyPackage(
                            "io.seatledger.platform..",
                            "io.seatledger.command.config..",
                            "io.seatledger.console.config..",
                            "io.seatledger.query.config.."));
        }

        @Test
        void every_projection_names_its_processing_group() {
            check(classes()
                    .that(describe(
                            "projections",
                            (JavaClass type) -> type.getMethods().stream()
                                    .anyMatch(method ->
                                            method.isAnnotatedWith("org.axonframework.eventhandling.EventHandler"))))
                    .should()
                    .beAnnotatedWith("org.axonframework.config.ProcessingGroup"));
        }

        @Test
        void nobody_keeps_state_in_a_static_field() {
            check(fields().that().areStatic().should().beFinal());
        }

        @Test
        void no_part_of_the_service_prints_or_depends_on_the_default_time_zone() {
            check(noClasses()
                    .that()
                    .resideOutsideOfPackage("io.seatledger.cli..")
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err")
                    .orShould()
                    .callMethod(ZoneId.class, "systemDefault"));
        }
    }
}
