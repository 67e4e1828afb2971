package io.seatledger.trust.supply;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A CycloneDX document: what a program says it is made of. */
record BillOfMaterials(JsonNode document) {
    static BillOfMaterials in(ShippedJar jar) {
        return new BillOfMaterials(
                JsonMapper.builder().build().readTree(jar.entry("META-INF/sbom/application.cdx.json")));
    }

    /** SHA-256 of each library, by the name of its file. */
    Map<String, String> libraries() {
        Map<String, String> found = new TreeMap<>();
        for (JsonNode component : document.path("components")) {
            found.put(fileName(component), sha256(component));
        }
        return found;
    }

    /** Those that name no licence. */
    Set<String> withoutLicence() {
        Set<String> found = new TreeSet<>();
        for (JsonNode component : document.path("components")) {
            if (component.path("licenses").isEmpty()) {
                found.add(component.path("purl").asString());
            }
        }
        return found;
    }

    private static String fileName(JsonNode component) {
        String purl = component.path("purl").asString();
        int classifier = purl.indexOf("classifier=");
        String tail = classifier < 0
                ? ""
                : '-' + purl.substring(classifier + "classifier=".length()).replaceAll("&.*", "");
        return component.path("name").asString() + '-'
                + component.path("version").asString() + tail + ".jar";
    }

    private static String sha256(JsonNode component) {
        return component
                .path("hashes")
                .valueStream()
                .filter(hash -> hash.path("alg").asString().equals("SHA-256"))
                .map(hash -> hash.path("content").asString())
                .findFirst()
                .orElse("");
    }
}
