package io.drumtower.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** What an officer sees to at the desk by its forms, without a script. */
@DirtiesContext
@TestPropertySource(properties = "drumtower.test=desk-duties")
class DeskDutiesTest extends DeskTest {

    private AtDesk at;

    @BeforeEach
    void begin() {
        at = new AtDesk(desk, browser, clock);
    }

    @Test
    void an_item_is_raised_acknowledged_escalated_carried_and_closed() throws Exception {
        var page = at.begin("itemed");
        at.post(page, page + "/items", Map.of("id", "waf", "title", "", "nextStep", "联系云平台"));
        assertThat(at.text(page)).contains("“事项”没有填", "联系云平台");
        at.post(page, page + "/items", Map.of("id", "old", "title", "证书到期", "nextStep", "更换"));
        var waf = Map.of(
                "id",
                "waf",
                "title",
                "云 WAF 停更",
                "nextStep",
                "联系云平台",
                "severity",
                "CRITICAL",
                "dueAt",
                "2028-01-01 21:00");
        at.post(page, page + "/items", waf);
        var listed = at.text(page);
        assertThat(listed).contains("已提出事项“云 WAF 停更”。", "严重未确认 1 件", "严重，未确认", "已过期限");
        assertThat(listed.indexOf("云 WAF 停更</a>")).isLessThan(listed.indexOf("证书到期</a>"));

        at.post(page, "/items/waf/acknowledgements", Map.of("from", "desk"));
        assertThat(at.text(page)).contains("已确认“云 WAF 停更”，22:30 前有效").doesNotContain("严重未确认");
        at.post(page, "/items/waf/acknowledgements", Map.of("confirmed", "true"));
        assertThat(at.text("/items/waf")).contains("“云 WAF 停更”由您跟到底。");
        at.post(page, "/items/waf/escalations", Map.of("form", "escalate-waf", "to", "s03", "reason", ""));
        assertThat(at.text("/items/waf")).contains("“原因”没有填", "s03");
        at.post(page, "/items/waf/escalations", Map.of("to", "s03", "reason", "40 分钟未恢复"));
        at.post(page, "/items/waf/carries", Map.of("owner", "d42", "nextStep", "九点复核"));
        at.post(page, "/items/waf/closures", Map.of("from", "desk", "note", "已恢复"));
        assertThat(at.text(page)).contains("已办结“云 WAF 停更”。").doesNotContain("class=\"title\" href=\"/items/waf\"");
        assertThat(at.text("/items/waf"))
                .contains("提出严重事项", "确认事项", "升级至 s03", "移交 d42", "办结：云 WAF 停更。已恢复")
                .doesNotContain("id=\"close-waf\"");
    }

    @Test
    void an_item_is_seen_to_where_it_stands_and_what_was_typed_stays_in_its_row() throws Exception {
        var page = at.begin("rowed");
        for (var id : List.of("lamp", "door")) {
            at.post(page, page + "/items", Map.of("id", id, "title", id + "!", "nextStep", "看"));
        }

        var escalation = Map.of("form", "escalate-lamp", "from", "desk", "to", "s03", "reason", "");
        at.post(page, "/items/lamp/escalations", escalation);
        assertThat(at.text(page))
                .contains("href=\"#escalate-lamp-reason\"", "id=\"escalate-lamp-to\"", "id=\"escalate-door-to\"")
                .containsOnlyOnce("value=\"s03\"")
                .containsOnlyOnce("<details open");
        at.post(page, "/items/lamp/carries", Map.of("from", "desk", "owner", "d42", "nextStep", "换灯"));
        assertThat(at.text(page)).contains("已移交“lamp!”。", "换灯");
        at.post(page, "/items/lamp/closures", Map.of("from", "item", "note", "亮了"));
        assertThat(at.text("/items/lamp")).contains("已办结“lamp!”。", "亮了");
    }

    @Test
    void an_inspection_is_filed_group_by_group_and_followed_up() throws Exception {
        var page = at.begin("inspected") + "/inspections/1";
        var sheet = new LinkedHashMap<String, String>();
        for (var item : TraceItem.values()) {
            sheet.put("item." + item, "NORMAL");
        }
        sheet.put("group", "门户");
        sheet.put("conclusion", "TRACES_FOUND");
        sheet.put("item.FILES", "ABNORMAL");
        assertThat(at.text(page)).contains("检查表：门户", "敏感目录与 Web 目录文件变动");
        at.post(page, page + "/checklists", sheet);
        assertThat(at.text(page + "?group=%E9%97%A8%E6%88%B7")).contains("异常的项目要写明情况。");
        sheet.put("note.FILES", "多一个文件");
        sheet.put("findings", "可疑文件 a.jsp\n\n弱口令");
        at.post(page, page + "/checklists", sheet);
        assertThat(at.text(page)).contains("检查表已填报并入库。", "检查表：展会站", "可疑文件 a.jsp", "多一个文件");

        sheet.put("handling", "再查一遍");
        at.post(page, page + "/checklists", sheet);
        assertThat(at.text(page + "?group=%E9%97%A8%E6%88%B7"))
                .as("what was said of one group is no answer for another")
                .contains("检查表：展会站", "role=\"alert\"")
                .doesNotContain("checked", "再查一遍");

        sheet.put("group", "展会站");
        sheet.put("findings", "");
        sheet.put("conclusion", "NONE_FOUND");
        at.post(page, page + "/checklists", sheet);
        at.post(page, page + "/findings/2/resolutions", Map.of("note", "已改"));
        assertThat(at.text(page)).contains("已完成", "已改　admin，22:00");
        assertThat(at.text("/desk/inspected"))
                .contains(">未处置的排查发现 1 条</a>", "第 1 次痕迹排查 00:00 已完成，未处置的排查发现 1 条", "#s-ip");
        assertThat(at.text("/shifts/inspected.1"))
                .contains("第 1 次排查发现：可疑文件 a.jsp")
                .doesNotContain("第 1 次痕迹排查", "弱口令");
        assertThat(at.text("/desk/inspected/inspections")).contains("第 6 次", "2 / 2", "1 / 2");
        at.post(page, page + "/reviews", Map.of("note", "属实"));
        assertThat(at.text(page)).contains("复核要由未参加填报的另一人进行。", "属实");
    }

    @Test
    void a_nil_report_is_one_button_when_its_period_is_over() throws Exception {
        var page = at.begin("nil");
        var yesterday = Map.of("kind", "网络安全事件", "day", "2028-01-01");
        assertThat(at.text(page)).contains("零报告：网络安全事件", "data-key=\"0\"");
        at.post(page, page + "/nil-reports", Map.of("kind", "网络安全事件", "day", "2028-01-02"));
        assertThat(at.text(page)).contains("报告时段还没有结束，不能报零。");

        at.post(page, page + "/nil-reports", yesterday);

        assertThat(at.text(page)).contains("已报零：网络安全事件。", "已报零，admin").doesNotContain("data-key=\"0\"");
    }
}
