package io.seatledger.standalone.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.seatledger.standalone.tidy.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class ComposeFileTest {
    private static final Path ROOT = Repository.root();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static JsonNode compose;

    @BeforeAll
    static void read() throws IOException {
        Map<String, Object> content = new Yaml().load(Files.readString(ROOT.resolve("docker-compose.yml")));
        compose = JSON.valueToTree(content);
    }

    private static JsonNode service(String name) {
        return compose.path("services").path(name);
    }

    @Nested
    class AgainstTheSchemaOfTheComposeSpecification {
        /** The schema is not ours to keep here: CI takes it from a published package and names the file. */
        private static JsonSchema schema() throws IOException {
            String file = System.getProperty("seatledger.composeSchema", "");
            assumeTrue(!file.isEmpty(), "no compose schema given by -Dseatledger.composeSchema=<file>");
            ObjectNode schema = (ObjectNode) JSON.readTree(Path.of(file).toFile());
            // A bare file name, which the validator would resolve against nothing.
            schema.remove("$id");
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
        }

        @Test
        void the_file_is_valid() throws IOException {
            assertThat(schema().validate(compose)).isEmpty();
        }

        @Test
        void a_misspelt_key_would_be_found() throws IOException {
            JsonNode misspelt = JSON.readTree(compose.toString().replace("\"healthcheck\"", "\"healtcheck\""));
            assertThat(schema().validate(misspelt)).isNotEmpty();
        }
    }

    @Nested
    class WithoutASchema {
        private static final Set<String> KEYS_OF_A_SERVICE = Set.of(
                "build",
                "cap_drop",
                "command",
                "depends_on",
                "environment",
                "healthcheck",
                "image",
                "ports",
                "profiles",
                "read_only",
                "restart",
                "secrets",
                "security_opt",
                "stop_grace_period",
                "tmpfs",
                "user",
                "volumes");

        @Test
        void it_has_three_services_and_two_that_watch_them_and_only_keys_that_compose_knows() {
            assertThat(names(compose)).containsExactlyInAnyOrder("name", "services", "volumes", "secrets");
            assertThat(names(compose.path("services")))
                    .containsExactlyInAnyOrder("postgres", "command-side", "query-side", "prometheus", "grafana");
            for (JsonNode service : compose.path("services")) {
                assertThat(KEYS_OF_A_SERVICE).containsAll(names(service));
                assertThat(names(service.path("healthcheck")))
                        .containsExactlyInAnyOrder("test", "interval", "timeout", "start_period", "retries");
            }
        }

        @Test
        void every_secret_is_a_file_that_make_secrets_makes_and_git_ignores() throws IOException {
            String script = Files.readString(ROOT.resolve("deploy/make-secrets"));
            for (JsonNode secret : compose.path("secrets")) {
                Path file = Path.of(secret.path("file").asText()).normalize();
                assertThat(file.startsWith(Path.of("deploy", "secrets"))).isTrue();
                assertThat(script).contains(file.getFileName().toString());
            }
            assertThat(Files.readAllLines(ROOT.resolve(".gitignore"))).contains("/deploy/secrets/");
            assertThat(ROOT.resolve("deploy/make-secrets")).isExecutable();
        }

        @Test
        void whatever_a_service_mounts_is_declared() {
            for (JsonNode service : compose.path("services")) {
                service.path("secrets")
                        .forEach(secret ->
                                assertThat(names(compose.path("secrets"))).contains(secret.asText()));
                for (JsonNode volume : service.path("volumes")) {
                    String source = volume.asText().substring(0, volume.asText().indexOf(':'));
                    assertThat(
                                    source.startsWith("./")
                                            ? Files.isDirectory(ROOT.resolve(source))
                                            : names(compose.path("volumes")).contains(source))
                            .as(volume.asText())
                            .isTrue();
                }
            }
        }

        @Test
        void no_secret_is_in_the_environment() {
            for (JsonNode service : compose.path("services")) {
                assertThat(names(service.path("environment")))
                        .noneMatch(name -> name.contains("PASSWORD") && !name.endsWith("FILE"));
            }
        }

        @Test
        void postgres_is_18_keeps_its_data_in_a_volume_and_is_durable() {
            JsonNode postgres = service("postgres");
            assertThat(postgres.path("image").asText()).isEqualTo("postgres:18");
            assertThat(postgres.path("volumes").toString()).contains("postgres:/var/lib/postgresql\"");
            assertThat(postgres.path("command").toString())
                    .contains("fsync=on", "synchronous_commit=on", "full_page_writes=on");
            assertThat(postgres.path("environment").path("POSTGRES_INITDB_ARGS").asText())
                    .contains("--data-checksums");
            assertThat(postgres.path("healthcheck").path("test").toString()).contains("pg_isready");
            assertThat(postgres.has("ports")).isFalse();
        }

        @Test
        void the_sides_wait_for_what_they_need() {
            assertThat(condition("command-side", "postgres")).isEqualTo("service_healthy");
            assertThat(condition("query-side", "postgres")).isEqualTo("service_healthy");
            assertThat(condition("query-side", "command-side")).isEqualTo("service_healthy");
        }

        @ParameterizedTest
        @ValueSource(strings = {"command-side:8080", "query-side:8081"})
        void a_side_is_called_on_its_port_and_runs_without_privileges(String sideAndPort) {
            List<String> parts = List.of(sideAndPort.split(":", 2));
            JsonNode side = service(parts.get(0));
            assertThat(side.path("ports").get(0).asText())
                    .isEqualTo("${SEATLEDGER_BIND:-127.0.0.1}:" + parts.get(1) + ':' + parts.get(1));
            assertThat(side.path("healthcheck").path("test").toString())
                    .contains("http://127.0.0.1:" + parts.get(1) + "/actuator/health");
            assertThat(side.path("read_only").asBoolean()).isTrue();
            assertThat(side.path("cap_drop").toString()).isEqualTo("[\"ALL\"]");
        }

        @ParameterizedTest
        @ValueSource(strings = {"prometheus", "grafana"})
        void whoever_watches_is_started_only_when_asked_for_and_is_of_a_named_version(String watcher) {
            assertThat(service(watcher).path("profiles").toString()).isEqualTo("[\"monitoring\"]");
            assertThat(service(watcher).path("image").asText()).matches("[a-z/]+:v?\\d+\\.\\d+\\.\\d+");
        }

        private static String condition(String service, String needed) {
            return service(service)
                    .path("depends_on")
                    .path(needed)
                    .path("condition")
                    .asText();
        }

        private static List<String> names(JsonNode node) {
            List<String> names = new ArrayList<>();
            node.fieldNames().forEachRemaining(names::add);
            return names;
        }
    }

    @Nested
    class TheDockerfiles {
        private static final Pattern COPIED = Pattern.compile("COPY --from=layers /layers/extracted/([a-z-]+)/");

        @ParameterizedTest
        @ValueSource(strings = {"command-side", "query-side"})
        void build_layers_and_run_as_nobody_in_particular(String side) throws IOException {
            JsonNode build = service(side).path("build");
            String dockerfile =
                    Files.readString(ROOT.resolve(build.path("dockerfile").asText()));
            assertThat(dockerfile)
                    .contains("-Djarmode=tools", "extract --layers", "USER 10001:10001", "HEALTHCHECK")
                    .contains("COPY " + side + "/target/" + side + "-*-exec.jar");
            assertThat(COPIED.matcher(dockerfile).results().map(hit -> hit.group(1)))
                    .containsExactly("dependencies", "spring-boot-loader", "snapshot-dependencies", "application");
            assertThat(Files.readString(ROOT.resolve(build.path("dockerfile").asText() + ".dockerignore")))
                    .contains("!" + side + "/target/*-exec.jar");
        }

        @ParameterizedTest
        @ValueSource(strings = {"command-side", "query-side"})
        void find_a_jar_that_the_build_makes(String side) {
            String pom = Repository.text(Path.of(side, "pom.xml"));
            Matcher classifier =
                    Pattern.compile("<classifier>(\\w+)</classifier>").matcher(pom);
            assertThat(classifier.find()).isTrue();
            assertThat(classifier.group(1)).isEqualTo("exec");
        }
    }
}
