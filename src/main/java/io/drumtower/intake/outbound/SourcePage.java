package io.drumtower.intake.outbound;

import io.drumtower.intake.DataSource;
import io.drumtower.intake.FindAccounts;
import io.drumtower.intake.FindReceipts;
import io.drumtower.intake.FindReceipts.DeliveryReceipt;
import io.drumtower.intake.FindSilences;
import io.drumtower.intake.GetDataSource;
import io.drumtower.intake.archive.Polls;
import io.drumtower.intake.outbound.ReceiptRow.RejectRow;
import io.drumtower.intake.sender.Address;
import io.drumtower.intake.sender.Snippet;
import io.drumtower.kernel.Page;
import io.drumtower.pages.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One data source: its receipts, its account, its silences, and how to send to it. */
@Controller
class SourcePage {

    private static final int RECEIPTS = 20;
    private static final int MOST_REJECTS = 100;
    private static final int HALF_HOURS = 48;
    private static final Duration ACCOUNT = Duration.ofDays(31);

    private final QueryGateway queries;
    private final Polls polls;
    private final MessageSource texts;
    private final Clock clock;

    SourcePage(QueryGateway queries, Polls polls, MessageSource texts, Clock clock) {
        this.queries = queries;
        this.polls = polls;
        this.texts = texts;
        this.clock = clock;
    }

    record AccountRow(String halfHour, FindAccounts.Numbers numbers) {}

    /** @param length null while it goes on */
    record SilenceRow(
            String since,
            String noticed,
            @Nullable String ended,
            @Nullable String length) {}

    @GetMapping("/sources/{id}")
    @RolesAllowed({"ADMIN", "OPERATIONS", "DUTY", "SUPERVISOR"})
    ModelAndView show(@PathVariable String id, @RequestParam(required = false) @Nullable Long after, Locale language) {
        var now = clock.instant();
        var said = new Texts(texts, language);
        var source = queries.query(new GetDataSource(id), DataSource.class).join();
        var receipts = receipts(id, after);
        var root = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return new ModelAndView("intake/source")
                .addObject("source", source)
                .addObject("row", SourceRow.of(source, null, now, said))
                .addObject(
                        "silentAfter",
                        source.silentAfterSeconds() == null
                                ? null
                                : said.age(Duration.ofSeconds(source.silentAfterSeconds())))
                .addObject("poll", poll(source, said))
                .addObject(
                        "receipts",
                        receipts.items().stream()
                                .map(one -> ReceiptRow.of(one, source.name()))
                                .toList())
                .addObject("next", receipts.next())
                .addObject("rejects", rejects(receipts.items()))
                .addObject("accounts", accounts(source, now))
                .addObject("silences", silences(id, said))
                .addObject("snippets", Snippet.of(source.format(), new Address(root, id, Address.PLACE)));
    }

    private @Nullable PollRow poll(DataSource source, Texts said) {
        var plan = source.shown();
        return plan == null || plan.feed() == null
                ? null
                : PollRow.of(
                        plan.feed(),
                        plan,
                        polls.find(source.id(), Polls.terms(plan.feed(), source.grant(), plan.as()))
                                .orElse(null),
                        said);
    }

    private Page<DeliveryReceipt> receipts(String source, @Nullable Long after) {
        return queries.query(new FindReceipts(source, after, RECEIPTS), FindReceipts.Receipts.class)
                .join()
                .page();
    }

    private static List<RejectRow> rejects(List<DeliveryReceipt> receipts) {
        return receipts.stream()
                .flatMap(one -> one.rejected().stream()
                        .map(reject -> new RejectRow(
                                one.delivery(), Texts.moment(one.receivedAt()), reject.at(), reject.reason())))
                .limit(MOST_REJECTS)
                .toList();
    }

    /** Up to the newest that came, however long ago. */
    private List<AccountRow> accounts(DataSource source, Instant now) {
        var newest = Objects.requireNonNullElse(source.lastReceivedAt(), now);
        var query = new FindAccounts(source.id(), newest.minus(ACCOUNT), newest.plus(Duration.ofHours(1)));
        return queries.query(query, FindAccounts.Accounts.class).join().accounts().stream()
                .limit(HALF_HOURS)
                .map(one -> new AccountRow(Texts.minute(one.halfHour()), one.numbers()))
                .toList();
    }

    private List<SilenceRow> silences(String source, Texts said) {
        return queries.query(new FindSilences(source), FindSilences.Silences.class).join().silences().stream()
                .map(one -> {
                    var end = one.endedAt();
                    return new SilenceRow(
                            Texts.moment(one.since()),
                            Texts.moment(one.noticedAt()),
                            end == null ? null : Texts.moment(end),
                            end == null ? null : said.age(Duration.between(one.since(), end)));
                })
                .toList();
    }
}
