package io.drumtower.access.inbound;

import io.drumtower.kernel.Refused;
import io.drumtower.pages.Members;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** No question has what no text of the database can hold; what is sent in a body is read by its members. */
@Configuration(proxyBeanMethods = false)
class Characters {

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD");

    @Bean
    HttpFirewall firewall() {
        return new StrictHttpFirewall() {

            @Override
            public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
                requireText(request);
                return super.getFirewalledRequest(request);
            }
        };
    }

    private static void requireText(HttpServletRequest request) {
        var isAsked = request.getDispatcherType() == DispatcherType.REQUEST;
        if (isAsked
                && WITHOUT_BODY.contains(request.getMethod())
                && !request.getParameterMap().values().stream()
                        .flatMap(Stream::of)
                        .allMatch(Members::isText)) {
            throw new RequestRejectedException("a parameter is no text");
        }
    }

    @Bean
    RequestRejectedHandler rejected() {
        return (request, response, why) -> {
            request.setAttribute(Refused.class.getName(), Refused.of(400, "platform.problem.characters"));
            response.sendError(400);
        };
    }
}
