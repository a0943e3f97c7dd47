package io.drumtower.publishing.inbound;

import io.drumtower.kernel.Facts;
import io.drumtower.kernel.Inlet;
import io.drumtower.pages.Relay;
import io.drumtower.publishing.inbound.Published.Origin;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is sent over HTTP about publishing, as {@link Inlet}s. Publications come as an array of at most {@link Facts#UNIT},
 * which counts whole or not at all.
 */
@Configuration(proxyBeanMethods = false)
class PublishingInlets {

    private final RegisterController register;
    private final JsonMapper json;

    PublishingInlets(RegisterController register, JsonMapper json) {
        this.register = register;
        this.json = json;
    }

    private <T> Inlet at(String path, Class<T> type, Relay.Sending<T> sending) {
        return new Relay<>(path, type, json, sending);
    }

    @Bean
    Inlet publicationsInlet(Releases releases, Clock clock) {
        return at("/api/publications", PublicationRequest[].class, (id, all, by) -> {
            var now = clock.instant();
            var told = Stream.of(all).map(one -> one.told(now)).toList();
            releases.take(told, Origin.of(by.getName()), outcomes -> List.of());
        });
    }

    @Bean
    Inlet indicatorsInlet(IndicatorController indicators) {
        return at(
                "/api/indicators",
                IndicatorController.NewIndicator.class,
                (id, body, by) -> indicators.indicator(body, by));
    }

    @Bean
    Inlet withdrawnEntriesInlet(IndicatorController entries) {
        return at("/api/publishing-entries/{id}/withdrawals", IndicatorController.Withdrawal.class, entries::withdraw);
    }

    @Bean
    Inlet readershipInlet() {
        return at(
                "/api/readership-samples",
                RegisterController.Readership.class,
                (id, body, by) -> register.readership(body, by));
    }

    @Bean
    Inlet followersInlet() {
        return at(
                "/api/follower-samples",
                RegisterController.Followers.class,
                (id, body, by) -> register.followers(body, by));
    }

    @Bean
    Inlet columnsInlet() {
        return at("/api/columns", RegisterController.Named.class, (id, body, by) -> register.column(body, by));
    }

    @Bean
    Inlet columnMaintenancesInlet() {
        return at(
                "/api/column-maintenances",
                RegisterController.Maintenance.class,
                (id, body, by) -> register.maintenance(body, by));
    }

    @Bean
    Inlet topicsInlet() {
        return at("/api/topics", RegisterController.Named.class, (id, body, by) -> register.topic(body, by));
    }

    @Bean
    Inlet campaignsInlet() {
        return at("/api/campaigns", RegisterController.Named.class, (id, body, by) -> register.campaign(body, by));
    }

    @Bean
    Inlet documentsInlet() {
        return at(
                "/api/normative-documents",
                RegisterController.Document.class,
                (id, body, by) -> register.document(body, by));
    }

    @Bean
    Inlet repealsInlet() {
        return at(
                "/api/normative-document-repeals",
                RegisterController.Repeal.class,
                (id, body, by) -> register.repeal(body, by));
    }

    @Bean
    Inlet actionsInlet() {
        return at(
                "/api/administrative-actions",
                RegisterController.Actions.class,
                (id, body, by) -> register.actions(body, by));
    }
}
