package io.drumtower.intake.outbound;

import static java.util.stream.Collectors.toMap;

import io.drumtower.intake.DataSource;
import io.drumtower.intake.FindAccounts;
import io.drumtower.intake.FindAccounts.HalfHourAccount;
import io.drumtower.intake.FindAccounts.Numbers;
import io.drumtower.intake.FindDataSources;
import io.drumtower.intake.FindReceipts;
import io.drumtower.intake.FindTests;
import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Page;
import io.drumtower.pages.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** All data sources: did everything that was sent today arrive, and where did it go. */
@Controller
class SourcesPage {

    private static final int SHOWN_RECEIPTS = 10;
    private static final int SHOWN_TESTS = 20;

    private final QueryGateway queries;
    private final MessageSource texts;
    private final Clock clock;

    SourcesPage(QueryGateway queries, MessageSource texts, Clock clock) {
        this.queries = queries;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/sources")
    @RolesAllowed({"ADMIN", "OPERATIONS", "DUTY", "SUPERVISOR"})
    ModelAndView show(Locale language) {
        var now = clock.instant();
        var said = new Texts(texts, language);
        var day = BusinessDay.of(now);
        var accounts = accounts(BusinessDay.start(day), BusinessDay.start(day.plusDays(1)));
        var bySource =
                accounts.stream().collect(toMap(HalfHourAccount::source, HalfHourAccount::numbers, Numbers::plus));
        var sources = sources(bySource, now, said);
        var names = sources.stream().collect(toMap(SourceRow::id, SourceRow::name));
        return new ModelAndView("intake/sources")
                .addObject("day", said.day(day))
                .addObject("now", Texts.second(now))
                .addObject("sum", bySource.values().stream().reduce(Numbers.NONE, Numbers::plus))
                .addObject("sources", sources)
                .addObject("receipts", receipts(names))
                .addObject("tests", tests(now));
    }

    private List<HalfHourAccount> accounts(Instant from, Instant to) {
        return queries.query(new FindAccounts(null, from, to), FindAccounts.Accounts.class)
                .join()
                .accounts();
    }

    /** The silent ones first. */
    private List<SourceRow> sources(Map<String, Numbers> bySource, Instant now, Texts said) {
        List<DataSource> all = queries.query(
                        new FindDataSources(null, Page.MAX_LIMIT), FindDataSources.DataSources.class)
                .join()
                .page()
                .items();
        return all.stream()
                .sorted((a, b) -> Boolean.compare(a.silentSince() == null, b.silentSince() == null))
                .map(source -> SourceRow.of(source, bySource.get(source.id()), now, said))
                .toList();
    }

    private List<ReceiptRow> receipts(Map<String, String> names) {
        return queries
                .query(new FindReceipts(null, null, SHOWN_RECEIPTS), FindReceipts.Receipts.class)
                .join()
                .page()
                .items()
                .stream()
                .map(one -> ReceiptRow.of(one, names.getOrDefault(one.source(), one.source())))
                .toList();
    }

    private List<TestRow> tests(Instant now) {
        return queries.query(new FindTests(), FindTests.Tests.class).join().tests().stream()
                .limit(SHOWN_TESTS)
                .map(test -> TestRow.of(test, now))
                .toList();
    }
}
