package io.seatledger.cli.demo;

import io.seatledger.cli.demo.People.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Who and what there is: stores, products, organizations with their groups, and agents. */
final class Cast {
    static final Store ACADEMY =
            new Store("northwind-academy", "Northwind Academy", "USD", List.of(0, 1, 2, 3, 4, 5, 6));
    static final Store CAMPUS = new Store("campus-direct", "Campus Direct", "USD", List.of(2, 5, 6, 7, 8, 9));
    static final Store CORPORATE =
            new Store("lumen-corporate", "Lumen Corporate Learning", "EUR", List.of(0, 2, 3, 4, 7, 8));
    static final Store HEALTH = new Store("harbor-health", "Harbor Health Training", "USD", List.of(1, 10, 11, 2));
    static final Store OLD_TOWN = new Store("old-town-learning", "Old Town Learning", "USD", List.of(1, 5, 9));
    static final List<Store> STORES = List.of(ACADEMY, CAMPUS, CORPORATE, HEALTH, OLD_TOWN);

    static final List<Product> PRODUCTS = List.of(
            new Product("forklift-safety", "Forklift Safety Certificate", 12_900),
            new Product("first-aid", "First Aid at Work", 9_900),
            new Product("data-protection", "Data Protection Basics", 3_900),
            new Product("fire-warden", "Fire Warden", 5_900),
            new Product("leadership-1", "Leading Your First Team", 24_900),
            new Product("python-data", "Python for Data Analysis", 34_900),
            new Product("spreadsheets", "Spreadsheets for Analysts", 14_900),
            new Product("project-management", "Project Management Foundation", 29_900),
            new Product("business-spanish", "Business Spanish A2", 19_900),
            new Product("photo-editing", "Photo Editing Workshop", 8_900),
            new Product("infection-control", "Infection Control", 6_900),
            new Product("patient-privacy", "Patient Privacy", 4_900));

    static final List<String> ORGANIZATIONS = List.of(
            "meridian-logistics",
            "harborview-hospital",
            "brightwater-schools",
            "alder-and-sons",
            "cobalt-software",
            "stonebridge-county",
            "fernleaf-hotels",
            "polaris-energy");
    private static final List<String> DEPARTMENTS = List.of("north", "south");

    /** The stores whose agents buy in bulk. */
    static final List<Store> WHOLESALE = List.of(ACADEMY, CORPORATE, HEALTH);

    /** So many agents are named in scenes of their own; they trade, too, but not with everybody else's dates. */
    static final int NAMED = Role.values().length;

    private final List<Agent> agents;

    /** @param products numbers of the products listed there */
    record Store(String id, String name, String currency, List<Integer> products) {
        Product product(int number) {
            return PRODUCTS.get(products.get(number % products.size()));
        }
    }

    record Product(String id, String title, long priceMinor) {
        /** Of the LMS. */
        String course() {
            return id + "-course";
        }
    }

    /** @param groupId that they are granted */
    record Agent(String id, Person person, String organization, String groupId) {}

    record Group(
            String id,
            String name,
            String organization,
            @Nullable String parent) {}

    /** @param agents how many buy in bulk */
    Cast(int agents) {
        this.agents = IntStream.range(0, agents).mapToObj(Cast::agent).toList();
    }

    private static Agent agent(int number) {
        String organization = ORGANIZATIONS.get(number % ORGANIZATIONS.size());
        Person person = People.person("agents", number);
        String id = (person.givenName() + '-' + person.familyName()).toLowerCase(Locale.ROOT)
                + (number < NAMED ? "" : "-" + number);
        String group = number % 3 == 0
                ? organization
                : organization + '-' + DEPARTMENTS.get(number / ORGANIZATIONS.size() % DEPARTMENTS.size());
        return new Agent(id, person, organization, group);
    }

    Agent agent(Role role) {
        return agents.get(role.number);
    }

    /** Those who buy in bulk all year and have an agreement for it. */
    List<Agent> traders() {
        return agents.subList(NAMED, agents.size());
    }

    List<Agent> all() {
        return agents;
    }

    /** Agents to whom something of their own happens. */
    enum Role {
        WITHOUT_AGREEMENT(0),
        EXPIRED_AND_RENEWED(1),
        EXPIRED(2),
        REVOKED(3),
        FILED_TOO_LATE(4),
        NOT_YET_EFFECTIVE(5),
        LEARNS_HERSELF(6),
        FAILED_THE_COURSE(7),
        SUSPENDED(8),
        OWN_LEARNER(9);

        private final int number;

        Role(int number) {
            this.number = number;
        }
    }

    /** One group per organization, two departments below, a team below the first: level by level. */
    static List<List<Group>> groups() {
        List<Group> roots = new ArrayList<>();
        List<Group> departments = new ArrayList<>();
        List<Group> teams = new ArrayList<>();
        for (String organization : ORGANIZATIONS) {
            String name = title(organization);
            roots.add(new Group(organization, name, organization, null));
            for (String department : DEPARTMENTS) {
                String id = organization + '-' + department;
                departments.add(new Group(id, name + ' ' + title(department), organization, organization));
            }
            String north = organization + "-north";
            teams.add(new Group(north + "-new", name + " North newcomers", organization, north));
        }
        return List.of(roots, departments, teams);
    }

    static String title(String id) {
        StringBuilder title = new StringBuilder();
        for (String word : id.split("-", -1)) {
            title.append(title.isEmpty() ? "" : " ")
                    .append(word.equals("and") ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return title.toString();
    }
}
