package io.seatledger.platform.web;

import io.seatledger.platform.test.PostgresForTests;
import io.seatledger.platform.testapp.TestApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        classes = TestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "seatledger.keys-file.enabled=true")
class HttpConventionsTest {
    @LocalServerPort
    int port;

    static Path data;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) throws IOException {
        data = Files.createTempDirectory("pw");
        PostgresForTests.freshDatabase().register(registry);
        registry.add("seatledger.data", () -> data.toString());
    }

    @Test
    void smoke() throws Exception {
        String keys = Files.readString(data.resolve("keys.json"));
        System.out.println(keys);
        String admin = keys.replaceAll("(?s).*\"admin\" : \"([^\"]+)\".*", "$1");
        HttpClient c = HttpClient.newHttpClient();
        for (String p : new String[] {
            "/actuator/health",
            "/actuator/prometheus",
            "/actuator",
            "/v3/api-docs",
            "/",
            "/v1/api-keys",
            "/error",
            "/nope",
            "/v1/nope",
            "/v1/things?limit=5&x=1&tag=a&tag=b",
            "/v1/things?limit=5&tag=a",
            "/v1/broken",
            "/v1/missing",
            "/v1/slow-query",
            "/v1/forgotten",
            "/v1/things/a%20b/lines/0x1"
        }) {
            for (String k : new String[] {null, admin}) {
                HttpRequest.Builder b = HttpRequest.newBuilder(URI.create("http://localhost:" + port + p))
                        .header("Accept", "text/csv,*/*;q=0.1");
                if (k != null) b.header("Authorization", "Bearer " + k);
                HttpResponse<String> r = c.send(b.build(), HttpResponse.BodyHandlers.ofString());
                System.out.println("=== " + p + " " + (k != null) + " " + r.statusCode() + " "
                        + r.headers().map() + "\n" + (p.contains("prom") ? "" : r.body()));
            }
        }
    }
}
