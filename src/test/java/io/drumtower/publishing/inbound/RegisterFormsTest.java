package io.drumtower.publishing.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the forms of the register send; each case has a year of its own. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RegisterFormsTest {

    private final Browser browser;

    RegisterFormsTest(@LocalServerPort int port) throws Exception {
        browser = new Browser(port);
        var unused = browser.signIn(DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TOPIC|1981|name=自贸试验区;on=1981-03-01|自贸试验区
            CAMPAIGN|1982|name=示例话题;on=1982-03-01|示例话题
            COLUMN_OPENED|1983|name=数据发布;on=1983-03-01|数据发布
            COLUMN_MAINTAINED|1984|column=数据发布;what=;on=1984-03-01|数据发布
            DOCUMENT_ISSUED|1985|kind=NORMATIVE_DOCUMENT;number=示商发〔1985〕1号;title=示例办法;on=1985-03-01|行政规范性文件 示商发〔1985〕1号
            DOCUMENT_REPEALED|1986|kind=RULE;number=示商令〔1986〕1号;on=1986-03-01|规章 示商令〔1986〕1号
            ACTIONS|1987|kind=PENALTY;amount=3;from=1987-01-01;to=1987-03-31;evidence=处罚台账|行政处罚
            READERSHIP|1988|publication=示例推文;reads=11236;sampledAt=1988-03-01 10:00|11,236
            FOLLOWERS|1989|channel=WECHAT;followers=54193;sampledAt=1989-03-01 10:00|54,193
            """)
    void are_taken_and_shown_in_their_year(String kind, String year, String fields, String shown) throws Exception {
        var list = "/entries?year=" + year + "&kind=" + kind;
        var answer = browser.post(list, "/entries", typed(kind, fields));

        assertThat(answer.headers().firstValue("Location").orElse(""))
                .endsWith("/entries?kind=" + kind + "&year=" + year);
        assertThat(browser.get(list + "&lang=zh-CN").body())
                .contains("已登记，已计入。")
                .contains(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TOPIC|name=;on=1991-03-01|名称
            TOPIC|name=专题;on=三月|写成 2021-03-05 的样子
            TOPIC|name=专题;on=2998-03-01|“日期”还没有到
            FOLLOWERS|channel=WECHAT;followers=3;sampledAt=2998-03-01 10:00|还没有到
            ACTIONS|kind=FEE;amount=-3;from=1991-01-01;to=1991-03-31;evidence=台账|件数或金额
            ACTIONS|kind=FEE;amount=3;from=1991-03-31;to=1991-01-01;evidence=台账|止
            FOLLOWERS|channel=WEBSITE;followers=3;sampledAt=1991-03-01 10:00|关注
            """)
    void are_shown_again_with_what_is_wrong(String kind, String fields, String wrong) throws Exception {
        var list = "/entries?year=1991&kind=" + kind;
        var unused = browser.post(list, "/entries", typed(kind, fields));

        assertThat(browser.get(list + "&lang=zh-CN").body())
                .contains("class=\"errs\"")
                .contains(wrong)
                .doesNotContain("已登记，已计入。");
    }

    private static Map<String, String> typed(String kind, String fields) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("entry", kind);
        typed.put("year", "1991");
        for (var field : fields.split(";", -1)) {
            typed.put(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
        }
        return typed;
    }
}
