package io.seatledger.benchmarks.ours;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One kept-alive connection. A client of few instructions: on a machine of two cores a full one would be measured, too. */
final class HttpConnection implements Closeable {
    private static final int SILENCE_MILLIS = 120_000;
    /** Less than the service waits for the next request of a connection. */
    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private static final String LENGTH = "content-length:";
    private static final String POSITION = "ledger-position:";

    private final int port;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private boolean over;
    private long used = System.nanoTime();

    HttpConnection(int port) throws IOException {
        this.port = port;
        this.socket = open(port);
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    private static Socket open(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(SILENCE_MILLIS);
        return socket;
    }

    /** A server ends a connection after so many requests; as every client does, this one opens another. */
    private void reopen() throws IOException {
        socket.close();
        socket = open(port);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
        over = false;
    }

    /**
     * An answer.
     *
     * @param position of the log that it tells, 0 when it tells none
     */
    record Answer(int status, long position, String body) {}

    /** Sends a request and waits for its answer; an empty body is none. */
    Answer send(String method, String path, Map<String, String> headers, String body) throws IOException {
        if (over || System.nanoTime() - used > IDLE_NANOS) {
            reopen();
        }
        // Until its answer is there: after a failure the next request finds a new connection.
        over = true;
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder request = new StringBuilder(512);
        request.append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: localhost:")
                .append(port);
        headers.forEach((name, value) ->
                request.append("\r\n").append(name).append(": ").append(value));
        if (content.length > 0) {
            request.append("\r\nContent-Type: application/json\r\nContent-Length: ")
                    .append(content.length);
        }
        request.append("\r\n\r\n").append(body);
        out.write(request.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
        return answer();
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().substring(9, 12));
        int length = 0;
        long position = 0;
        boolean closing = false;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith(LENGTH)) {
                length = Integer.parseInt(lower.substring(LENGTH.length()).strip());
            } else if (lower.startsWith(POSITION)) {
                position = Long.parseLong(lower.substring(POSITION.length()).strip());
            } else if (lower.equals("connection: close")) {
                closing = true;
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = true;
            }
        }
        String body = new String(chunked ? chunks() : in.readNBytes(length), StandardCharsets.UTF_8);
        over = closing;
        used = System.nanoTime();
        return new Answer(status, position, body);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunk(); size > 0; size = chunk()) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int each = in.read(); each != '\n'; each = in.read()) {
            if (each < 0) {
                throw new IOException("the service closed the connection");
            }
            if (each != '\r') {
                line.append((char) each);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
