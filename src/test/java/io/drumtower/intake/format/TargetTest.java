package io.drumtower.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TargetTest {

    @ParameterizedTest
    @CsvSource({
        "a.cn,/x?y=1,a.cn/x",
        "a.cn,/x#y,a.cn/x",
        "a.cn,,a.cn",
        ",/x,/x",
        "a.cn,http://b.cn/x?y,a.cn/x",
        ",http://u:p@b.cn/x,b.cn/x",
        ",http://b.cn,b.cn",
        "a.cn,/x?u=http://b.cn/,a.cn/x",
        "a.cn,/x/http://b.cn/y,a.cn/x/http://b.cn/y",
        "a.cn,?y=1,a.cn",
        ",?y=1,",
        ",,"
    })
    void is_host_and_path_without_the_query(String host, String uri, String target) {
        assertThat(Target.of(host, uri)).isEqualTo(target);
    }
}
