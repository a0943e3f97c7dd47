package io.drumtower.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WrittenTimeTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fri, 31 Dec 2021 15:00:00 +0800",
                "Fri, 31 Dec 2021 15:00:00 GMT+0800",
                "Fri, 31 Dec 2021 15:00:00 UTC+8",
                "Fri, 31 Dec 2021 15:00:00 GMT+8:00",
                "Fri, 31 Dec 2021 07:00:00 GMT",
                "Fri, 31 Dec 2021 02:00:00 EST",
                "Fri, 31 Dec 2021 15:00:00 CST",
                "Fri Dec 31 15:00:00 CST 2021",
                "Fri Dec 31 07:00:00 UTC 2021",
                "Fri Dec 31 15:00:00 2021",
                "2021-12-31T15:00:00+08:00",
                "2021-12-31 15:00:00 CST",
                "2021年12月31日 15时00分",
                "２０２１-１２-３１ １５：００：００",
                "20211231150000",
                "20211231 150000"
            })
    void is_read_as_sites_of_china_write_it(String written) {
        assertThat(WrittenTime.read(written, SHANGHAI)).contains(Instant.parse("2021-12-31T07:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20210507", "2021.5.7", "２０２１年５月７日"})
    void may_be_a_day(String written) {
        assertThat(WrittenTime.read(written, SHANGHAI)).contains(Instant.parse("2021-05-06T16:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "昨天",
                "20211332",
                "12345678",
                "2021-02-30",
                "2021.12.15-17",
                "2021-03-01 10:00-12",
                "Fri Foo 31 15:00:00 CST 2021",
                "2021"
            })
    void is_none_where_it_cannot_be_one(String written) {
        assertThat(WrittenTime.read(written, SHANGHAI)).isEmpty();
    }
}
