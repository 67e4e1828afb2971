package io.seatledger.platform.openapi;

import io.seatledger.platform.csv.CsvBody;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.web.Problem;
import io.seatledger.platform.web.Query;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The frame of the OpenAPI document: who it is, how to authenticate, and the problem that every operation may answer. */
@Configuration(proxyBeanMethods = false)
public class OpenApiConfiguration {
    private static final String SCHEME = "bearer";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class)
                .addAnnotationsToIgnore(Query.class)
                .replaceWithSchema(
                        CsvBody.class,
                        new StringSchema().description("RFC 4180 in UTF-8: a header of field names, then the rows"));
    }

    @Bean
    OpenAPI openApi() {
        SecurityScheme bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("An API key (sk_…) or a JWT of the configured issuer");
        return new OpenAPI()
                .info(new Info()
                        .title("Seatledger")
                        .version("1")
                        .description("Decides who may buy seats, and records every decision."))
                .servers(List.of(new Server().url("/")))
                .components(new Components().addSecuritySchemes(SCHEME, bearer))
                .addSecurityItem(new SecurityRequirement().addList(SCHEME));
    }

    @Bean
    ModelConverter recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    QueryParameters queryParameters() {
        return new QueryParameters();
    }

    @Bean
    OpenApiCustomizer closedBodies() {
        return new ClosedBodies();
    }

    @Bean
    OpenApiCustomizer operationNames() {
        return new OperationNames();
    }

    /** Every operation may be refused, always in the same shape. */
    @Bean
    OpenApiCustomizer problems() {
        return api -> {
            ModelConverters.getInstance(true).readAll(Problem.class).forEach(api.getComponents()::addSchemas);
            Schema<?> reference = new Schema<>().$ref("#/components/schemas/Problem");
            ApiResponse refused = new ApiResponse()
                    .description("Anything that is not a success")
                    .content(new Content().addMediaType(Problem.MEDIA_TYPE, new MediaType().schema(reference)));
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> operation.getResponses().addApiResponse("default", refused));
        };
    }
}
