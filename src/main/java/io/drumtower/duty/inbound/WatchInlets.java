package io.drumtower.duty.inbound;

import io.drumtower.kernel.Inlet;
import io.drumtower.pages.Members;
import io.drumtower.pages.Relay;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is sent over HTTP about a watch, as {@link Inlet}s; who signs there is not asked for the password. An id of two
 * parts is written with a slash.
 */
@Configuration(proxyBeanMethods = false)
class WatchInlets {

    private final JsonMapper json;

    WatchInlets(JsonMapper json) {
        this.json = json;
    }

    private <T> Inlet at(String path, Class<T> type, Relay.Sending<T> sending) {
        return new Relay<>(path, type, json, sending);
    }

    @Bean
    Inlet rostersInlet(RosterController rosters) {
        return at(
                "/api/occasions/{id}/rosters",
                RosterRequest.class,
                (id, body, by) -> rosters.publish(id, false, body, by));
    }

    @Bean
    Inlet nilReportsInlet(NilReportDesk nils) {
        return at(
                "/api/nil-reports",
                NilReportController.NilReportRequest.class,
                (id, body, by) -> nils.report(
                        nils.period(
                                body.occasion(),
                                Wording.require(body.kind(), "kind"),
                                Objects.requireNonNull(body.day()),
                                body.from()),
                        by.getName()));
    }

    @Bean
    Inlet openingsInlet(ShiftController shifts) {
        return at("/api/shifts", ShiftController.Opening.class, (id, body, by) -> shifts.open(body, by));
    }

    @Bean
    Inlet handoversBegunInlet(ShiftController shifts) {
        return at("/api/shifts/{id}/handovers", ShiftController.HandoverRequest.class, shifts::handOver);
    }

    @Bean
    Inlet standDownsInlet(SigningDesk signing) {
        return at(
                "/api/shifts/{id}/stand-downs",
                ShiftController.StandDown.class,
                (id, body, by) -> signing.standDown(id, Members.line(body.to(), "to"), body.reason(), by.getName()));
    }

    @Bean
    Inlet signaturesInlet(SigningDesk signing) {
        return at(
                "/api/handovers/{id}/signatures",
                HandoverController.Signature.class,
                (id, body, by) -> signing.sign(id, body.notInPerson(), by.getName()));
    }

    @Bean
    Inlet takeOversInlet(SigningDesk signing) {
        return at(
                "/api/handovers/{id}/takeovers",
                HandoverController.TakeOver.class,
                (id, body, by) -> signing.takeOver(id, Members.line(body.reason(), "reason"), false, by.getName()));
    }

    @Bean
    Inlet refusalsInlet(HandoverController handovers) {
        return at("/api/handovers/{id}/refusals", HandoverController.Reason.class, handovers::refuse);
    }

    @Bean
    Inlet acknowledgementsInlet(HandoverController handovers) {
        return at(
                "/api/handovers/{id}/acknowledgements",
                HandoverController.Acknowledgement.class,
                handovers::acknowledge);
    }

    @Bean
    Inlet entriesInlet(EntryController entries) {
        return at("/api/shifts/{id}/entries", EntryController.EntryRequest.class, entries::write);
    }

    @Bean
    Inlet itemsInlet(ItemController items) {
        return at("/api/items", ItemController.NewItem.class, (id, body, by) -> items.raise(body, by));
    }

    @Bean
    Inlet itemAcknowledgementsInlet(ItemController items) {
        return at("/api/items/{id}/acknowledgements", ItemController.Acknowledgement.class, items::acknowledge);
    }

    @Bean
    Inlet carriesInlet(ItemController items) {
        return at("/api/items/{id}/carries", ItemController.Carry.class, items::carry);
    }

    @Bean
    Inlet closuresInlet(ItemController items) {
        return at("/api/items/{id}/closures", ItemController.Closure.class, items::close);
    }

    @Bean
    Inlet filingsInlet(FilingDesk desk) {
        return at(
                "/api/occasions/{id}/slots/{number}/filings",
                FilingRequest.class,
                (id, body, by) -> desk.file(first(id), second(id), body, by.getName()));
    }

    @Bean
    Inlet checklistsInlet(InspectionController inspections) {
        return at(
                "/api/occasions/{id}/inspections/{number}/checklists",
                ChecklistRequest.class,
                (id, body, by) -> inspections.file(first(id), second(id), body, by));
    }

    @Bean
    Inlet reviewsInlet(InspectionController inspections) {
        return at(
                "/api/occasions/{id}/inspections/{number}/reviews",
                InspectionController.Note.class,
                (id, body, by) -> inspections.review(first(id), second(id), body, by));
    }

    private static String first(String id) {
        return id.substring(0, id.indexOf('/'));
    }

    private static int second(String id) {
        return Integer.parseInt(id.substring(id.indexOf('/') + 1));
    }
}
