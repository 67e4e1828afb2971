package io.seatledger.benchmarks.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One kept-alive connection. Of an answer it looks at status and length and at nothing else, unless it is asked to. */
public final class HttpConnection implements Closeable {
    private static final int SILENCE_MILLIS = 120_000;
    /** Less than the service waits for the next request of a connection. */
    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private static final int BUFFER = 16_384;
    private static final int STATUS_AT = 9;
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CHUNKED = "transfer-encoding:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CLOSE = "connection: close".getBytes(StandardCharsets.US_ASCII);

    private final int port;
    private Socket socket;
    private InputStream in;
    private byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private int bodyFrom;
    private int bodyTo;
    private boolean over;
    private long used = System.nanoTime();

    /** Opens it. */
    public HttpConnection(int port) throws IOException {
        this.port = port;
        this.socket = open(port);
        this.in = socket.getInputStream();
    }

    private static Socket open(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(SILENCE_MILLIS);
        return socket;
    }

    /** A server ends an idle connection; as every client does, this one opens another. */
    private void reopen() throws IOException {
        socket.close();
        socket = open(port);
        in = socket.getInputStream();
        over = false;
    }

    /** Sends a request that is ready and returns the status of its answer. */
    public int exchange(byte[] request, int length) throws IOException {
        if (over || System.nanoTime() - used > IDLE_NANOS) {
            reopen();
        }
        // Until its answer is there: after a failure the next request finds a new connection.
        over = true;
        socket.getOutputStream().write(request, 0, length);
        at = 0;
        end = 0;
        int status = answer();
        used = System.nanoTime();
        return status;
    }

    /** Makes a request, sends it and waits for its answer; an empty body is none. */
    public int send(String method, String path, Map<String, String> headers, String body) throws IOException {
        byte[] request = request(method, path, headers, body);
        return exchange(request, request.length);
    }

    /** A request as bytes. */
    public static byte[] request(String method, String path, Map<String, String> headers, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder request = new StringBuilder(512);
        request.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: localhost");
        headers.forEach((name, value) ->
                request.append("\r\n").append(name).append(": ").append(value));
        if (content.length > 0) {
            request.append("\r\nContent-Type: application/json\r\nContent-Length: ")
                    .append(content.length);
        }
        request.append("\r\n\r\n").append(body);
        return request.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The body of the last answer. */
    public String body() {
        return new String(buffer, bodyFrom, bodyTo - bodyFrom, StandardCharsets.UTF_8);
    }

    /** The headers of the last answer. */
    public String head() {
        return new String(buffer, 0, bodyFrom, StandardCharsets.UTF_8);
    }

    private int answer() throws IOException {
        int lineFrom = 0;
        int lineTo = line();
        int status = number(STATUS_AT, STATUS_AT + 3, 10);
        int length = 0;
        boolean chunked = false;
        boolean closing = false;
        while (lineTo > lineFrom) {
            if (begins(lineFrom, LENGTH)) {
                length = number(lineFrom + LENGTH.length, lineTo, 10);
            } else if (begins(lineFrom, CHUNKED)) {
                chunked = true;
            } else if (begins(lineFrom, CLOSE)) {
                closing = true;
            }
            lineFrom = at;
            lineTo = line();
        }
        bodyFrom = at;
        bodyTo = at;
        if (chunked) {
            chunks();
        } else {
            need(length);
            at += length;
            bodyTo = at;
        }
        over = closing;
        return status;
    }

    /** Moves what the chunks hold together. */
    private void chunks() throws IOException {
        for (int size = chunk(); size > 0; size = chunk()) {
            need(size);
            System.arraycopy(buffer, at, buffer, bodyTo, size);
            bodyTo += size;
            at += size;
            line();
        }
        line();
    }

    private int chunk() throws IOException {
        int from = at;
        return number(from, line(), 16);
    }

    private boolean begins(int from, byte[] name) {
        if (end - from < name.length) {
            return false;
        }
        for (int each = 0; each < name.length; each++) {
            int here = buffer[from + each];
            if ((here >= 'A' && here <= 'Z' ? here + 32 : here) != name[each]) {
                return false;
            }
        }
        return true;
    }

    private int number(int from, int to, int radix) {
        int number = 0;
        for (int each = from; each < to; each++) {
            int digit = Character.digit(buffer[each], radix);
            if (digit >= 0) {
                number = number * radix + digit;
            }
        }
        return number;
    }

    /** Passes over a line and returns where it ends, without its line feed. */
    private int line() throws IOException {
        for (int each = at; ; each++) {
            if (each == end) {
                fill();
            }
            if (buffer[each] == '\n') {
                at = each + 1;
                return each > 0 && buffer[each - 1] == '\r' ? each - 1 : each;
            }
        }
    }

    private void need(int bytes) throws IOException {
        while (end - at < bytes) {
            fill();
        }
    }

    private void fill() throws IOException {
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, end, buffer.length - end);
        if (read < 0) {
            throw new IOException("the service closed the connection");
        }
        end += read;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
