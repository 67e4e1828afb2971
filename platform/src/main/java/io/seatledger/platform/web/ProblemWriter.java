package io.seatledger.platform.web;

import io.seatledger.platform.json.AnswerJson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** The only place that writes problems; their type never depends on what the caller accepts. */
public final class ProblemWriter {
    private static final int INSTANCE_LENGTH_MAX = 500;

    private ProblemWriter() {}

    public static void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        write(request, response, problem, Map.of());
    }

    /** Writes the whole answer, unless one is on its way already. */
    public static void write(
            HttpServletRequest request, HttpServletResponse response, Problem problem, Map<String, String> headers)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        headers.forEach(response::setHeader);
        byte[] body = AnswerJson.write(problem.instance() == null ? problem.at(path(request)) : problem);
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    /** The path as a URI reference: what does not belong into one is escaped. */
    static String path(HttpServletRequest request) {
        String raw = request.getRequestURI();
        if (raw == null || raw.isEmpty()) {
            return "/";
        }
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < Math.min(raw.length(), INSTANCE_LENGTH_MAX); i++) {
            char c = raw.charAt(i);
            boolean plain = c > ' ' && c < 127 && "\"<>\\^`{|}".indexOf(c) < 0;
            safe.append(plain ? String.valueOf(c) : String.format("%%%02X", c & 0xFF));
        }
        return safe.toString();
    }
}
