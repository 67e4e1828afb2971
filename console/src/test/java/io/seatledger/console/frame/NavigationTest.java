package io.seatledger.console.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.platform.security.Role;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NavigationTest {

    @Nested
    class APage {
        @ParameterizedTest
        @CsvSource({
            "/,                                   ADMIN STORE_BACKEND AGENT LEARNER LMS AUDITOR REPORTER OPERATOR",
            "/console/orders,                     ADMIN STORE_BACKEND AGENT AUDITOR REPORTER",
            "/console/orders/ord_1,               ADMIN STORE_BACKEND AGENT AUDITOR REPORTER",
            "/console/orders?status=COMPLETE,     ADMIN STORE_BACKEND AGENT AUDITOR REPORTER",
            "/console/seats/ord_1.1.1,            ADMIN STORE_BACKEND AGENT LEARNER AUDITOR REPORTER",
            "/console/stores/acme,                ADMIN STORE_BACKEND AUDITOR REPORTER",
            "/console/agents,                     ADMIN STORE_BACKEND AUDITOR REPORTER",
            "/console/agents/ada,                 ADMIN STORE_BACKEND AGENT AUDITOR REPORTER",
            "/console/agents/ada/agreements/msa,  ADMIN STORE_BACKEND AGENT AUDITOR REPORTER",
            "/console/products/welding,           ADMIN STORE_BACKEND AGENT AUDITOR REPORTER",
            "/console/organizations/acme,         ADMIN STORE_BACKEND AGENT AUDITOR REPORTER",
            "/console/events?type=SeatAssigned,   ADMIN AUDITOR",
            "/console/seat-manager?orderId=ord_1, ADMIN STORE_BACKEND AGENT",
            "/console/ordersome,                  ADMIN STORE_BACKEND AGENT LEARNER LMS AUDITOR REPORTER OPERATOR",
        })
        void is_opened_by_those_whom_it_or_the_page_above_it_is_for(String href, String roles) {
            assertThat(Arrays.stream(Role.values())
                            .filter(role -> Navigation.opens(role, href))
                            .map(Role::name)
                            .collect(Collectors.toSet()))
                    .containsExactlyInAnyOrder(roles.split(" "));
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_offered_can_be_opened(Role role) {
        assertThat(Navigation.of(role))
                .isNotEmpty()
                .allSatisfy(section -> assertThat(section.items())
                        .allSatisfy(item -> assertThat(Navigation.opens(role, item.href()))
                                .as(item.href())
                                .isTrue()));
    }
}
