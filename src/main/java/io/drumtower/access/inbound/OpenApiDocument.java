package io.drumtower.access.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** All that programs may ask, as OpenAPI 3.1: composed from the handlers when it is first read, so that it is never old. */
@RestController
@RolesAllowed(Access.ANY_ACCOUNT)
class OpenApiDocument extends OpenApiWebMvcResource {

    private static final String PATH = "/api/openapi.json";
    /** In names of schemas; springdoc writes {@code PageIo.drumtower.intake.DataSource} for a page of sources. */
    private static final Pattern PACKAGES = Pattern.compile("([Ii])o\\.drumtower\\.(?:[a-z]+\\.)+");

    OpenApiDocument(
            ObjectFactory<OpenAPIService> document,
            AbstractRequestService requests,
            GenericResponseService responses,
            OperationService operations,
            SpringDocConfigProperties properties,
            SpringDocProviders providers,
            SpringDocCustomizers customizers) {
        super(document, requests, responses, operations, properties, providers, customizers);
    }

    @Override
    @GetMapping(path = PATH, produces = "application/json")
    @Operation(hidden = true)
    public byte[] openapiJson(HttpServletRequest request, String ignored, Locale locale)
            throws JsonProcessingException {
        return shortened(super.openapiJson(request, PATH, locale));
    }

    @Override
    @GetMapping(path = "/api/openapi.yaml", produces = "application/yaml")
    @Operation(hidden = true)
    public byte[] openapiYaml(HttpServletRequest request, String ignored, Locale locale)
            throws JsonProcessingException {
        return shortened(super.openapiYaml(request, PATH, locale));
    }

    private static byte[] shortened(byte[] document) {
        return PACKAGES.matcher(new String(document, UTF_8))
                .replaceAll(found -> found.group(1).equals("I") ? "Of" : "")
                .getBytes(UTF_8);
    }
}
