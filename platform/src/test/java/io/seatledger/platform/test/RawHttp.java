package io.seatledger.platform.test;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends bytes that no client library would, and reads what comes back. */
public final class RawHttp {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private RawHttp() {}

    /** What came back until the server closed the connection or the answer was complete. */
    public record Answer(int status, String head, String body) {
        public boolean isProblem() {
            return head.toLowerCase(Locale.ROOT).contains("content-type: application/problem+json");
        }
    }

    /** One exchange; {@code request} holds bare line feeds, which become CRLF. */
    public static Answer exchange(int port, String request) throws IOException {
        return exchangeBytes(port, request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    public static Answer exchangeBytes(int port, byte[] request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            boolean head =
                    new String(request, 0, Math.min(5, request.length), StandardCharsets.US_ASCII).equals("HEAD ");
            return read(socket.getInputStream(), head);
        }
    }

    private static Answer read(InputStream in, boolean headOnly) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int c = in.read();
            if (c < 0) {
                break;
            }
            head.append((char) c);
        }
        Matcher length = Pattern.compile("(?i)content-length: (\\d+)").matcher(head);
        byte[] body = !headOnly && length.find() ? in.readNBytes(Integer.parseInt(length.group(1))) : new byte[0];
        String line = head.toString();
        int status = line.startsWith("HTTP/1.1 ") ? Integer.parseInt(line.substring(9, 12)) : 0;
        return new Answer(status, line, new String(body, StandardCharsets.UTF_8));
    }
}
