package io.drumtower.publishing.command;

import io.drumtower.figures.Contribution.Stated;
import io.drumtower.figures.Standing;
import io.drumtower.kernel.Drawn;
import io.drumtower.publishing.ActionKind;
import io.drumtower.publishing.Channel;
import io.drumtower.publishing.DocumentKind;
import io.drumtower.publishing.EntryEvent.AdministrativeActionsCounted;
import io.drumtower.publishing.EntryEvent.CampaignStarted;
import io.drumtower.publishing.EntryEvent.ColumnMaintained;
import io.drumtower.publishing.EntryEvent.ColumnOpened;
import io.drumtower.publishing.EntryEvent.FollowersSampled;
import io.drumtower.publishing.EntryEvent.IndicatorRecorded;
import io.drumtower.publishing.EntryEvent.NormativeDocumentIssued;
import io.drumtower.publishing.EntryEvent.NormativeDocumentRepealed;
import io.drumtower.publishing.EntryEvent.ReadershipSampled;
import io.drumtower.publishing.EntryEvent.Recording;
import io.drumtower.publishing.EntryEvent.TopicOpened;
import io.drumtower.publishing.Indicator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** Entries of every kind, and what each adds, written down a second time. */
final class EntryRecount {

    private static final Instant START = Instant.parse("2020-12-30T00:00:00Z");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private EntryRecount() {}

    static Recording recording(Drawn drawn, String id) {
        var at = drawn.within(START, 4);
        var day = at.atZone(SHANGHAI).toLocalDate();
        var name = drawn.of("惠企政策", "党史学习");
        long number = drawn.below(3);
        return switch (drawn.below(10)) {
            case 0 -> new ReadershipSampled(id, name, number, at, "0031");
            case 1 -> new FollowersSampled(id, drawn.of(Channel.WECHAT, Channel.OTHER), number, at, "0031");
            case 2 -> new ColumnOpened(id, name, day, "0031");
            case 3 -> new ColumnMaintained(id, name, null, day, "0031");
            case 4 -> new TopicOpened(id, name, day, "0031");
            case 5 -> new CampaignStarted(id, name, day, "0031");
            case 6 -> new NormativeDocumentIssued(id, drawn.of(DocumentKind.values()), name, "标题", day, "0031");
            case 7 -> new NormativeDocumentRepealed(id, drawn.of(DocumentKind.values()), name, day, "0031");
            case 8 ->
                new AdministrativeActionsCounted(
                        id, drawn.of(ActionKind.values()), number, day.minusDays(30), day, "台账", "0031");
            default -> indicator(drawn, id, number, at);
        };
    }

    private static IndicatorRecorded indicator(Drawn drawn, String id, long number, Instant at) {
        var indicator = drawn.of(Indicator.values());
        return new IndicatorRecorded(
                id,
                indicator.key(),
                indicator.isText() ? null : number,
                indicator.isShare() ? number + 1 : null,
                indicator.isText() ? "沪商办〔2021〕9号" : null,
                "项",
                "统计表",
                null,
                at,
                "0031");
    }

    static void add(Recording recording, Standing sums) {
        if (recording instanceof ReadershipSampled one) {
            var stated = new Stated(one.publication(), one.reads(), one.publication());
            sums.add("readership.most-reads", one.sampledAt(), 1, stated);
        } else if (recording instanceof FollowersSampled one) {
            var stated = new Stated(one.channel().name(), one.followers(), "");
            sums.add("followers." + lower(one.channel()), one.sampledAt(), 1, stated);
        } else if (recording instanceof ColumnOpened one) {
            sums.add("columns.opened", start(one.openedOn()), 1, named(one.column()));
        } else if (recording instanceof ColumnMaintained one) {
            sums.add("columns.maintained", start(one.maintainedOn()), 1, named(one.column()));
        } else if (recording instanceof TopicOpened one) {
            sums.add("topics.opened", start(one.openedOn()), 1, named(one.topic()));
        } else if (recording instanceof CampaignStarted one) {
            sums.add("campaigns.started", start(one.startedOn()), 1, named(one.campaign()));
        } else {
            addOfTableTwo(recording, sums);
        }
    }

    private static void addOfTableTwo(Recording recording, Standing sums) {
        if (recording instanceof NormativeDocumentIssued one) {
            sums.add(documents(one.kind()) + ".issued", start(one.issuedOn()), 1);
            sums.add(documents(one.kind()) + ".in-force", start(one.issuedOn()), 1);
        } else if (recording instanceof NormativeDocumentRepealed one) {
            sums.add(documents(one.kind()) + ".repealed", start(one.repealedOn()), 1);
            sums.add(documents(one.kind()) + ".in-force", start(one.repealedOn()), -1);
        } else if (recording instanceof AdministrativeActionsCounted one) {
            sums.add("actions." + lower(one.kind()), start(one.to()), one.amount());
        } else if (recording instanceof IndicatorRecorded one) {
            var words = one.text() == null ? "" : one.text();
            sums.add("indicators." + one.key(), one.takenAt(), 1, new Stated(one.key(), one.value(), words));
            if (one.of() != null) {
                sums.add("indicators.lists-required", one.takenAt(), 1, new Stated(one.key(), one.of(), ""));
            }
        } else {
            throw new AssertionError("an entry of another kind: " + recording);
        }
    }

    private static String documents(DocumentKind kind) {
        return kind == DocumentKind.RULE ? "documents.rules" : "documents.normative";
    }

    private static Stated named(String name) {
        return new Stated(name, null, name);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(SHANGHAI).toInstant();
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
