package io.drumtower.intake;

import io.drumtower.kernel.EventType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a data source. This file is the contract; its JSON is kept forever. */
public sealed interface DataSourceEvent {

    /** The data source's id, chosen at registration; it is part of the address that its machine sends to. */
    String id();

    /** When it happened. The time of recording is event metadata. */
    Instant occurredAt();

    /**
     * A machine may send from now on.
     *
     * @param site the website whose traffic or attacks it reports
     * @param format the id of the format it sends, for example {@code suricata-eve}
     * @param zone IANA name of the zone of its times that name none
     * @param denyStatus HTTP status that its firewall answers a blocked request with; null is 403
     * @param denyRules ids of its firewall's own rules that deny, beside those of the Core Rule Set; in any order
     * @param silentAfterSeconds so long without a delivery it counts as silent; null is never
     * @param shown how its publications or messages are read; null for other formats, and where nothing was said
     * @param by the account that registered it
     */
    @EventType("intake.data-source-registered")
    record DataSourceRegistered(
            String id,
            String name,
            String site,
            String format,
            String zone,
            @Nullable Integer denyStatus,
            List<String> denyRules,
            @Nullable Long silentAfterSeconds,
            @Nullable ShownPlan shown,
            String by,
            Instant occurredAt)
            implements DataSourceEvent {}

    /** Settings were changed; the format never is. Members as in {@link DataSourceRegistered}. */
    @EventType("intake.data-source-changed")
    record DataSourceChanged(
            String id,
            String name,
            String site,
            String zone,
            @Nullable Integer denyStatus,
            List<String> denyRules,
            @Nullable Long silentAfterSeconds,
            @Nullable ShownPlan shown,
            String by,
            Instant occurredAt)
            implements DataSourceEvent {}

    /** Its feed may be asked for in other places than the open web. */
    @EventType("intake.feed-networks-granted")
    record FeedNetworksGranted(String id, FeedGrant grant, String by, Instant occurredAt) implements DataSourceEvent {}

    /**
     * Nothing came for longer than agreed.
     *
     * @param since the last delivery, or the registration
     */
    @EventType("intake.data-source-silenced")
    record DataSourceSilenced(String id, String site, Instant since, Instant occurredAt) implements DataSourceEvent {}

    /**
     * A delivery ended a silence.
     *
     * @param since when the silence had begun: the delivery before it
     */
    @EventType("intake.data-source-resumed")
    record DataSourceResumed(String id, String site, Instant since, Instant occurredAt) implements DataSourceEvent {}
}
