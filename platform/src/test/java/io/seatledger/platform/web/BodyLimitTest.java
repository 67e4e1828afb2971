package io.seatledger.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.platform.test.RawHttp;
import io.seatledger.platform.testapp.PlatformHttpTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BodyLimitTest extends PlatformHttpTest {
    private static final int MIB = 1024 * 1024;

    private RawHttp.Answer send(String method, String path, boolean chunked, int size) throws IOException {
        byte[] body = body(size);
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        String head =
                method + " " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                        + key("admin") + "\r\n"
                        + (chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + size) + "\r\n\r\n";
        request.write(head.getBytes(StandardCharsets.US_ASCII));
        if (chunked) {
            request.write((Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            request.write(body);
            request.write("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } else {
            request.write(body);
        }
        return RawHttp.exchangeBytes(port(), request.toByteArray());
    }

    /** A valid body, filled up with spaces. */
    private static byte[] body(int size) {
        byte[] body = " ".repeat(size).getBytes(StandardCharsets.US_ASCII);
        byte[] json = "{\"name\": \"n\", \"count\": 5}".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(json, 0, body, 0, json.length);
        return body;
    }

    private static void assertTooLarge(RawHttp.Answer answer, String limit) {
        assertThat(answer.status()).as(answer.head() + answer.body()).isEqualTo(413);
        assertThat(answer.isProblem()).isTrue();
        assertThat(answer.body()).contains("PAYLOAD_TOO_LARGE").contains(limit);
    }

    @Nested
    class AnyBody {
        @Test
        void of_exactly_1_MiB_is_read() throws IOException {
            assertThat(send("PUT", "/v1/things/a", false, MIB).status()).isEqualTo(200);
            assertThat(send("PUT", "/v1/things/a", true, MIB).status()).isEqualTo(200);
        }

        @Test
        void of_one_byte_more_is_413_naming_the_limit() throws IOException {
            assertTooLarge(send("PUT", "/v1/things/a", false, MIB + 1), "1 MiB");
            assertTooLarge(send("PUT", "/v1/things/a", true, MIB + 1), "1 MiB");
        }

        @Test
        void of_10_MB_is_answered_and_not_cut_off() throws IOException {
            assertTooLarge(send("PUT", "/v1/things/a", false, 10_000_000), "1 MiB");
            assertTooLarge(send("PUT", "/v1/things/a", true, 10_000_000), "1 MiB");
        }
    }

    @Nested
    class ABulkBody {
        @Test
        void may_have_8_MiB() throws IOException {
            assertThat(send("POST", "/v1/enrollments/batch", false, 8 * MIB).status())
                    .isEqualTo(200);
        }

        @Test
        void of_one_byte_more_is_413_naming_the_limit() throws IOException {
            assertTooLarge(send("POST", "/v1/enrollments/batch", false, 8 * MIB + 1), "8 MiB");
            assertTooLarge(send("POST", "/v1/enrollments/batch", true, 8 * MIB + 1), "8 MiB");
        }
    }
}
