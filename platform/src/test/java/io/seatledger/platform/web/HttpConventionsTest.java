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

        HttpResponse<String> r = c.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v3/api-docs"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        Files.writeString(Path.of("/tmp/docs.json"), r.body());
        for (String raw : new String[] {
            "GET /v1/%00 HTTP/1.1\nHost: x\n\n",
            "GET /v1/%zz HTTP/1.1\nHost: x\n\n",
            "GET /v1/things?limit=%zz HTTP/1.1\nHost: x\nAuthorization: Bearer " + admin + "\n\n",
            "GARBAGE\n\n",
            "GET  /x y HTTP/1.1\nHost: x\n\n",
            "GET /<x> HTTP/1.1\nHost: x\n\n",
            "GET /v1/x HTTP/1.1\n\n",
            "GET /v1/x HTTP/3.1\nHost: x\n\n",
            "GET /v1/x HTTP/1.1\nHost: x\nBig: " + "x".repeat(30000) + "\n\n",
            "GET /v1/" + "y".repeat(30000) + " HTTP/1.1\nHost: x\n\n",
            "TRACE /v1/x HTTP/1.1\nHost: x\n\n",
            "OPTIONS * HTTP/1.1\nHost: x\n\n",
            "OPTIONS /v1/things HTTP/1.1\nHost: x\nAuthorization: Bearer " + admin + "\n\n",
            "BREW /v1/things HTTP/1.1\nHost: x\n\n",
            "CONNECT x:1 HTTP/1.1\nHost: x\n\n",
            "HEAD /v1/things HTTP/1.1\nHost: x\n\n",
            "HEAD /v1/things HTTP/1.1\nHost: x\nAuthorization: Bearer " + admin + "\n\n",
            "GET //v1/things HTTP/1.1\nHost: x\n\n",
            "GET /v1/things;a=b HTTP/1.1\nHost: x\n\n",
            "GET /v1/things/..%2f HTTP/1.1\nHost: x\n\n",
            "GET /v1/../x HTTP/1.1\nHost: x\n\n",
            "GET /../../x HTTP/1.1\nHost: x\n\n",
            "POST /v1/things HTTP/1.1\nHost: x\nContent-Length: -1\n\n",
            "POST /v1/things HTTP/1.1\nHost: x\nContent-Length: 1\nContent-Length: 2\n\n",
            "POST /v1/things HTTP/1.1\nHost: x\nTransfer-Encoding: foo\n\n",
            "POST /v1/enrollments/batch HTTP/1.1\nHost: x\nAuthorization: Bearer " + admin
                    + "\nContent-Type: application/json\nTransfer-Encoding: chunked\n\nzz\n\n",
            "POST /v1/enrollments/batch HTTP/1.1\nHost: x\nAuthorization: Bearer " + admin
                    + "\nContent-Type: application/json\nTransfer-Encoding: chunked\n\n2\n{}\n0\n\n",
            "POST /v1/enrollments/batch HTTP/1.1\nHost: x\nAuthorization: Bearer " + admin
                    + "\nContent-Type: a/b/c\nContent-Length: 2\n\n{}",
            "POST /v1/enrollments/batch HTTP/1.1\nHost: x\nAuthorization: Bearer " + admin
                    + "\nContent-Type: application/json\nAccept: ///\nContent-Length: 2\n\n{}",
            "POST /v1/enrollments/batch HTTP/1.1\nHost: x\nAuthorization: Bearer " + admin
                    + "\nContent-Type: application/json\nExpect: foo\nContent-Length: 2\n\n{}",
            "POST /v1/enrollments/batch HTTP/1.1\nHost: x\nAuthorization: Bearer " + admin
                    + "\nContent-Type: application/x-www-form-urlencoded\nContent-Length: 3\n\n%zz",
            "GET /v1/things HTTP/1.1\nHost: x\nReason: a\u0001b\nAuthorization: Bearer " + admin + "\n\n",
            "GET /v1/things HTTP/1.1\nHost: x\nReason: a\u0085b\nAuthorization: Bearer " + admin + "\n\n",
            "GET /v1/things HTTP/1.1\nHost: x\nRea son: ab\nAuthorization: Bearer " + admin + "\n\n",
            "GET /v1/things HTTP/1.1\nHost: x y\nAuthorization: Bearer " + admin + "\n\n",
            "GET http://[/v1/things HTTP/1.1\nHost: x\n\n",
            "\u0016\u0003\u0001\u0002\u0000\u0001\n\n",
        }) {
            try {
                io.seatledger.platform.test.RawHttp.Answer a = io.seatledger.platform.test.RawHttp.exchange(port, raw);
                System.out.println(
                        "### " + raw.substring(0, Math.min(60, raw.length())).replace("\n", "|") + " -> " + a.status()
                                + " " + a.isProblem() + " " + (a.isProblem() ? "" : a.head()) + a.body());
            } catch (Exception e) {
                System.out.println("### " + raw.substring(0, Math.min(60, raw.length())) + " EX " + e);
            }
        }
    }
}
