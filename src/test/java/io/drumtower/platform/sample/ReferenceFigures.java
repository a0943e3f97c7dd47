package io.drumtower.platform.sample;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the report of the reference year prints of the figures that the sample has; names and numbers of documents of its
 * own are invented.
 */
final class ReferenceFigures {

    static final Map<String, String> PRINTED = """
            reporting.year 2021年
            reporting.cut-off 2021-12-31
            publications.website 1650
            publications.website.profile 313
            publications.website.news 890
            publications.website.catalogue 447
            columns.maintained 5
            publications.wechat 1581
            readership.most-reads 11236
            followers.wechat 54193
            publications.videos 1
            topics.opened 4
            campaigns.started 10多
            messages.received 115
            messages.replied 115
            publications.series.interpretation 5
            publications.series.operation-bulletin 9
            publications.series.market-bulletin 52
            publications.series.investment-data 3
            publications.series.outward-data 5
            publications.series.trade-data 4
            publications.series.congress-reply 13
            publications.series.cppcc-reply 5
            indicators.meetings-on-cybersecurity 2
            indicators.disclosure-division 1
            indicators.task-division-basis 国办发〔2021〕12号
            duty.occasions 建党100周年、第二届示例经贸博览会、国庆节
            duty.hours-a-day 24
            duty.longest-watch 192
            duty.slot-minutes 30
            duty.inspection-hours 8
            duty.places 2
            attacks.blocked 29.7万
            indicators.project-start 2021-01
            indicators.project-progress 54%
            indicators.records-enterprise-registration 1.8亿
            indicators.records-customs 7428万
            indicators.records-mofcom 1468万
            indicators.records-total 2.68亿
            indicators.records-geographic 138万
            indicators.work-plan 示商秩〔2021〕2号
            indicators.service-matters 18
            indicators.service-items 31
            indicators.service-elements 1860
            indicators.lists-published-rate 100%
            columns.opened 2
            indicators.registers-kept 3
            indicators.rules-issued 2
            messages.complaints 0
            duty.leaks 0
            duty.coverage-gap 0
            duty.slots-filed 384
            duty.inspections-completed 24
            documents.rules.issued 0
            documents.rules.repealed 0
            documents.rules.in-force 2
            documents.normative.issued 4
            documents.normative.repealed 1
            documents.normative.in-force 33
            actions.licence 124
            actions.penalty 0
            actions.coercion 0
            actions.fee 59237.2449万
            """.lines()
            .map(line -> line.split(" ", 2))
            .collect(Collectors.toUnmodifiableMap(line -> line[0], line -> line[1]));

    private ReferenceFigures() {}
}
