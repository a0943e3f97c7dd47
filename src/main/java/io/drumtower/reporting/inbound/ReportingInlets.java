package io.drumtower.reporting.inbound;

import io.drumtower.kernel.Inlet;
import io.drumtower.pages.Relay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** What is sent over HTTP about periods of reports, as {@link Inlet}s. */
@Configuration(proxyBeanMethods = false)
class ReportingInlets {

    @Bean
    Inlet reportingPeriodsInlet(ReportingController reporting, JsonMapper json) {
        return new Relay<>(
                "/api/reporting-periods",
                ReportingController.NewPeriod.class,
                json,
                (id, body, by) -> reporting.open(body, by));
    }

    @Bean
    Inlet openingBalancesInlet(ReportingController reporting, JsonMapper json) {
        return new Relay<>(
                "/api/opening-balances",
                ReportingController.NewOpening.class,
                json,
                (id, body, by) -> reporting.record(body, by));
    }
}
