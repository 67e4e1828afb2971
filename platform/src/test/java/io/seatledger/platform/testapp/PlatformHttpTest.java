package io.seatledger.platform.testapp;

import io.seatledger.platform.test.HttpCalls;
import io.seatledger.platform.test.PostgresForTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** A running service with its first keys; shared by all tests that need no other settings. */
@SpringBootTest(
        classes = TestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "seatledger.keys-file.enabled=true")
public abstract class PlatformHttpTest {
    @LocalServerPort
    private int port;

    @Value("${seatledger.data}")
    private Path data;

    @DynamicPropertySource
    static void ownDatabaseAndDirectory(DynamicPropertyRegistry registry) throws IOException {
        Path directory = Files.createTempDirectory("seatledger-test");
        PostgresForTests.freshDatabase().register(registry);
        registry.add("seatledger.data", directory::toString);
        JwtIssuer.register(registry, directory);
    }

    protected int port() {
        return port;
    }

    protected HttpCalls admin() {
        return new HttpCalls(port, key("admin"));
    }

    protected HttpCalls with(String keyName) {
        return new HttpCalls(port, key(keyName));
    }

    protected HttpCalls nobody() {
        return new HttpCalls(port, "");
    }

    protected String key(String name) {
        try {
            return JsonMapper.builder()
                    .build()
                    .readTree(Files.readString(keysFile()))
                    .path(name)
                    .asString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    protected Path keysFile() {
        return data.resolve("keys.json");
    }
}
