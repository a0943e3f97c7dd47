package io.drumtower.platform.sample;

import java.time.LocalDate;
import java.util.List;

/**
 * A policy that is interpreted for the public.
 *
 * @param own issued by the office itself, as a normative document
 */
record Policy(String number, String title, LocalDate issuedOn, boolean own) {

    static final List<Policy> ALL = List.of(
            new Policy("示商发〔2021〕3号", "示例省家政服务业提质扩容实施办法", LocalDate.of(2021, 3, 18), true),
            new Policy("示商发〔2021〕6号", "示例省成品油流通管理实施细则", LocalDate.of(2021, 5, 24), true),
            new Policy("示商发〔2021〕9号", "示例省商务领域专项资金管理办法", LocalDate.of(2021, 8, 12), true),
            new Policy("示政办发〔2021〕18号", "示例省“十四五”商务发展规划", LocalDate.of(2021, 9, 6), false),
            new Policy("示商发〔2021〕12号", "示例省单用途商业预付卡管理规定", LocalDate.of(2021, 11, 5), true));

    LocalDate interpretedOn() {
        return issuedOn.plusDays(4);
    }
}
