package io.seatledger.cli.bundle;

import io.seatledger.cli.proof.Entry;
import io.seatledger.cli.proof.Strict;
import io.seatledger.cli.report.Difference;
import io.seatledger.cli.report.Differs;
import io.seatledger.cli.report.Json;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Whether a bundle is about what its manifest says: nobody hands out another order's bundle under this order's name. */
final class ScopeCheck {
    private static final Map<String, Set<String>> COMPLETE_KINDS = Map.of(
            "order", Set.of("order", "seatpool", "request", "return", "batch"),
            "agent", Set.of("order", "seatpool", "request", "return", "batch"),
            "store", Set.of("order", "seatpool", "request", "return", "batch"),
            "organization", Set.of("order", "seatpool", "request", "return", "batch"));

    private final Manifest.Scope scope;
    private final Set<String> complete;
    private final Set<String> unlisted = new TreeSet<>();
    private final Set<String> kinds;
    private @Nullable Difference foreign;
    private boolean organizationSeen;

    ScopeCheck(Manifest manifest) {
        this.scope = manifest.scope();
        this.complete = new HashSet<>(manifest.completeStreams().keySet());
        this.kinds = COMPLETE_KINDS.getOrDefault(scope.kind(), Set.of());
    }

    void apply(Entry event) {
        String stream = event.stream();
        if (unlisted.isEmpty() && !complete.contains(stream) && (scope.isLog() || kinds.contains(kind(stream)))) {
            unlisted.add(stream);
        }
        boolean order = event.type().equals("OrderPlaced");
        boolean organization = scope.kind().equals("organization") && !organizationSeen;
        if (scope.isLog() || !(order || organization)) {
            return;
        }
        String id = field(event);
        organizationSeen |= scope.kind().equals("organization")
                && String.valueOf(scope.id()).equals(id);
        if (order && !String.valueOf(scope.id()).equals(id) && foreign == null) {
            foreign = new Difference(
                    Check.SCOPE, event.position(), "an order that is not of this " + scope.kind(), scope.id(), id);
        }
    }

    private static String kind(String stream) {
        int colon = stream.indexOf(':');
        return colon < 0 ? stream : stream.substring(0, colon);
    }

    private @Nullable String field(Entry event) {
        try {
            JsonNode value = Json.PLAIN.readTree(event.payload()).get(scope.kind() + "Id");
            return value == null ? null : value.asString("");
        } catch (JacksonException e) {
            return null;
        }
    }

    void demandListed() {
        for (String each : unlisted) {
            throw Differs.of(Check.STREAMS, "stream " + Strict.shown(each) + " is not listed as complete");
        }
    }

    void demandScope() {
        if (scope.isLog()) {
            return;
        }
        boolean organization = scope.kind().equals("organization");
        if (organization ? !organizationSeen : !complete.contains(scope.kind() + ":" + scope.id())) {
            throw Differs.of(Check.SCOPE, "nothing in it is about " + scope);
        }
        if (foreign != null) {
            throw new Differs(foreign);
        }
    }
}
