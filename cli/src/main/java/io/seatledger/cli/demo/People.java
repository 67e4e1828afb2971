package io.seatledger.cli.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Invented people. The employees of an organization learn one course after the other, each course once. */
final class People {
    private static final List<String> GIVEN = List.of(
            "Alma", "Bruno", "Carmen", "Dario", "Edith", "Felix", "Greta", "Hugo", "Ines", "Jonas", "Kira", "Leon",
            "Mara", "Nils", "Olga", "Pablo", "Quinn", "Rosa", "Simon", "Tessa", "Ugo", "Vera", "Walter", "Xenia",
            "Yusuf", "Zora", "Amir", "Bella", "Cyrus", "Dalia", "Emil", "Frida", "Gideon", "Helen", "Ivo", "Judith",
            "Kenji");
    private static final List<String> FAMILY = List.of(
            "Abbott",
            "Bergman",
            "Castillo",
            "Dupont",
            "Ekberg",
            "Farrow",
            "Gruber",
            "Hartley",
            "Ivanova",
            "Jensen",
            "Kowalski",
            "Larsson",
            "Moreau",
            "Novak",
            "Okafor",
            "Petrov",
            "Quincy",
            "Romano",
            "Schubert",
            "Tanaka",
            "Underwood",
            "Vasquez",
            "Whitlock",
            "Yamada",
            "Zimmer",
            "Ashdown",
            "Brandt",
            "Coleman",
            "Diaz",
            "Engstrom",
            "Fletcher",
            "Garnier",
            "Holloway",
            "Iqbal",
            "Jarvis",
            "Keller",
            "Lindgren",
            "Mercer",
            "Nakamura",
            "Osborne",
            "Pereira");

    private final Map<String, AtomicInteger> next = new ConcurrentHashMap<>();

    /** Somebody with a name and an address that nobody has. */
    record Person(String learnerId, String email, String givenName, String familyName) {
        String name() {
            return givenName + ' ' + familyName;
        }

        /** As the API takes a learner. */
        Map<String, Object> asLearner() {
            return Fields.of("learnerId", learnerId, "email", email, "givenName", givenName, "familyName", familyName);
        }

        /** As the API takes a recipient of a link. */
        Map<String, Object> asRecipient() {
            return Fields.of("email", email, "givenName", givenName, "familyName", familyName);
        }
    }

    /** Always the same one for the same number. */
    static Person person(String organization, int number) {
        int mixed = Math.floorMod(organization.hashCode() * 31 + number * 7, 1_000_003);
        String given = GIVEN.get((mixed + number) % GIVEN.size());
        String family = FAMILY.get((mixed / GIVEN.size() + number) % FAMILY.size());
        String address =
                (given + '.' + family).toLowerCase(Locale.ROOT) + '.' + number + '@' + organization + ".example.org";
        return new Person(organization + '-' + number, address, given, family);
    }

    /** The next employees who have not learnt that course: the number of the first. */
    int reserve(String organization, String course, int howMany) {
        return next.computeIfAbsent(organization + '/' + course, each -> new AtomicInteger(1))
                .getAndAdd(howMany);
    }
}
