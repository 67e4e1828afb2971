package io.seatledger.platform.web;

import io.seatledger.platform.id.Ids;
import io.seatledger.platform.json.MalformedRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** The outermost filter: gives every request its correlation id, and every exception of other filters its problem. */
final class CorrelationFilter extends OncePerRequestFilter {
    private final Ids ids;

    CorrelationFilter(Ids ids) {
        this.ids = ids;
    }

    /** What Tomcat refuses by {@code sendError} has not been here before. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String sent = request.getHeader(CorrelationId.HEADER);
        String id =
                sent != null && CorrelationId.valid(sent) ? sent : ids.uuid().toString();
        CorrelationId.set(request, id);
        response.setHeader(CorrelationId.HEADER, id);
        long startedAt = System.nanoTime();
        RequestLog.begin(id);
        try {
            if (sent != null && !CorrelationId.valid(sent)) {
                throw new MalformedRequest(
                        "/header/" + CorrelationId.HEADER,
                        "must be 1 to 128 characters of A-Z a-z 0-9 . _ : / - and begin with a letter or a digit");
            }
            chain.doFilter(request, response);
        } catch (IOException e) {
            throw e;
        } catch (ServletException | RuntimeException e) {
            ProblemMapping.Outcome outcome = ProblemMapping.of(e);
            ProblemWriter.write(request, response, outcome.problem(), outcome.headers());
        } finally {
            RequestLog.end(request, response, startedAt);
        }
    }
}
