package io.drumtower.intake.inbound;

import io.drumtower.kernel.Inlet;
import io.drumtower.pages.Relay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Changes a data source. */
@Configuration(proxyBeanMethods = false)
class SourceChangeInlet {

    @Bean
    Inlet sourceChangesInlet(SourceController sources, JsonMapper json) {
        return new Relay<>("/api/sources/{id}/changes", SourceRequest.class, json, sources::change);
    }
}
