package io.seatledger.standalone.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that redemption links lead to. */
class RedeemPageTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final String root = "http://127.0.0.1:" + Service.running().port();

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(root + path)).build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/redeem", "/redeem/redeem.js", "/redeem/redeem.css"})
    void everybody_may_open_it_and_nothing_of_it_is_kept_or_told_on(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*");
    }

    @Test
    void it_holds_no_script_and_no_style_of_its_own_and_loads_nothing_from_elsewhere() throws Exception {
        assertThat(get("/redeem").body())
                .contains("<noscript>", "<label for=\"email\">", "role=\"status\"", "lang=\"en\"")
                .doesNotContain("style=", "<style", "onclick", "onsubmit", "http:", "https:", "{{");
        assertThat(get("/redeem").body().split("<script", -1)).hasSize(2);
    }

    @Nested
    class InABrowser {
        @TempDir
        private Path profile;

        /** The document as it is after the page's script ran. */
        private String shown(String path) throws Exception {
            Optional<Path> browser = Stream.of("chromium", "chromium-browser", "google-chrome")
                    .flatMap(name ->
                            Stream.of(System.getenv("PATH").split(":")).map(directory -> Path.of(directory, name)))
                    .filter(Files::isExecutable)
                    .findFirst();
            assumeThat(browser).as("a browser to look with").isPresent();
            Path document = profile.resolve("document.html");
            Process process = new ProcessBuilder(List.of(
                            browser.orElseThrow().toString(),
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--user-data-dir=" + profile.resolve("profile"),
                            "--virtual-time-budget=5000",
                            "--dump-dom",
                            root + path))
                    .redirectOutput(document.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            } finally {
                process.destroyForcibly();
            }
            return Files.readString(document);
        }

        @Test
        void a_whole_link_asks_for_confirmation() throws Exception {
            assertThat(shown("/redeem#token=abc"))
                    .contains("<form id=\"confirm\" method=\"post\" action=\"redeem\" novalidate=\"\">")
                    .doesNotContain("not complete");
        }

        @Test
        void a_link_without_its_token_says_so() throws Exception {
            assertThat(shown("/redeem")).contains("This link is not complete", "novalidate=\"\" hidden=\"\"");
        }
    }
}
