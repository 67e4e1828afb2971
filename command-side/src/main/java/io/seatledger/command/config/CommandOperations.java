package io.seatledger.command.config;

import io.seatledger.command.http.Answered;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.command.http.Keyed;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** Describes command routes: their headers, and the answer that {@link Answered} names. */
final class CommandOperations implements OperationCustomizer, OpenApiCustomizer {
    private final Map<String, Schema<?>> answers = new ConcurrentHashMap<>();

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        boolean command = Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == CommandExchange.class);
        Answered answered = handler.getMethodAnnotation(Answered.class);
        if (command && answered != null) {
            operation.setResponses(responses(answered));
            headers(handler).stream()
                    .filter(header -> !describes(operation, header))
                    .forEach(operation::addParametersItem);
        }
        return operation;
    }

    /** A route that takes bodies of two media types has two methods and is still one operation. */
    private static boolean describes(Operation operation, Parameter header) {
        List<Parameter> known = operation.getParameters();
        return known != null
                && known.stream().anyMatch(parameter -> header.getName().equals(parameter.getName()));
    }

    private static List<Parameter> headers(HandlerMethod handler) {
        List<Parameter> headers = new ArrayList<>();
        if (handler.hasMethodAnnotation(PostMapping.class)) {
            headers.add(header(
                    "Idempotency-Key",
                    "1 to 255 printable ASCII characters; a repeat with the same key gets the same answer",
                    handler.hasMethodAnnotation(Keyed.class)));
        }
        headers.add(header("If-Match", "The version (ETag) the resource is expected to have", false));
        headers.add(header("On-Behalf-Of", "agent:<agentId> or learner:<learnerId>", false));
        headers.add(header("Reason", "Why, in words; kept with every event", false));
        return headers;
    }

    @Override
    public void customise(OpenAPI api) {
        answers.forEach(api.getComponents()::addSchemas);
    }

    private ApiResponses responses(Answered answered) {
        ApiResponses responses = new ApiResponses();
        for (int status : answered.status()) {
            ApiResponse response = new ApiResponse()
                    .description("The command holds and is durable")
                    .addHeaderObject(
                            "Ledger-Position",
                            new Header()
                                    .description("Log position of the command's last event")
                                    .schema(new IntegerSchema().format("int64")));
            Content content = contentOf(answered.value());
            if (content != null) {
                response.content(content);
            }
            responses.addApiResponse(Integer.toString(status), response);
        }
        return responses;
    }

    private @Nullable Content contentOf(Class<?> answer) {
        if (answer == void.class) {
            return null;
        }
        ResolvedSchema resolved =
                ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(answer).resolveAsRef(true));
        resolved.referencedSchemas.forEach(answers::put);
        return new Content().addMediaType("application/json", new MediaType().schema(resolved.schema));
    }

    private static Parameter header(String name, String description, boolean required) {
        return new Parameter()
                .in("header")
                .name(name)
                .description(description)
                .required(required)
                .schema(new StringSchema());
    }
}
