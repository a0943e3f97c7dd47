package io.drumtower.access.inbound;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.method.HandlerMethod;

/** What no handler says of itself: how to sign in, with which roles, and what an answer is when something is wrong. */
@Configuration(proxyBeanMethods = false)
class OpenApiParts {

    private static final List<String> WAYS = List.of("password", "token");

    @Bean
    @Lazy
    OpenAPI openApi(ObjectProvider<BuildProperties> build) {
        var version = build.getIfAvailable();
        return new OpenAPI()
                .info(new Info()
                        .title("Drumtower")
                        .version(version == null ? "0" : version.getVersion())
                        .description(
                                "Times have an offset. Unknown members are refused. A problem has a code that stays.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                "password", scheme("basic", "An account and its password; what is signed wants it"))
                        .addSecuritySchemes("token", scheme("bearer", "A personal token, or that of a data source"))
                        .addSchemas("Problem", problem()));
    }

    private static SecurityScheme scheme(String name, String description) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(name).description(description);
    }

    /** RFC 9457. */
    private static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("What to do, in the language asked for"))
                .addProperty("instance", new StringSchema())
                .addProperty(
                        "code", new StringSchema().description("Names the rule; it stays the same in each version"))
                .addProperty("field", new StringSchema().description("The member or parameter that is wrong"))
                .addRequiredItem("status")
                .addRequiredItem("code");
    }

    @Bean
    GlobalOperationCustomizer whoAndWhatElse() {
        return OpenApiParts::complete;
    }

    private static Operation complete(Operation operation, HandlerMethod handler) {
        var access = Access.of(handler);
        var roles = access.roles().stream().map(Enum::name).sorted().toList();
        if (!access.forAll()) {
            WAYS.forEach(way -> operation.addSecurityItem(new SecurityRequirement().addList(way, roles)));
        }
        var problem = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("What is wrong")
                                .content(new Content().addMediaType("application/problem+json", problem)));
        return operation;
    }
}
