package io.drumtower.publishing.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://Portal.Example/xw/1.html, portal.example/xw/1.html",
        "http://portal.example:80/xw/1.html#top, portal.example/xw/1.html",
        "https://portal.example:443/xw/, portal.example/xw",
        "https://portal.example, portal.example",
        "https://portal.example:8443/a?id=2&x=1, portal.example:8443/a?id=2&x=1",
        "https://portal.example/XW/1.html, portal.example/XW/1.html",
        "https://my_host.example/a|b, my_host.example/a%7Cb",
        "https://portal.example/100%, portal.example/100%25",
        "https://portal.example/公告/a.html, portal.example/%E5%85%AC%E5%91%8A/a.html",
        "https://portal.example/%e5%85%ac%E5%91%8a/a.html, portal.example/%E5%85%AC%E5%91%8A/a.html",
        "https://portal.example/%7Ea%2Fb?q=%41, portal.example/~a%2Fb?q=A",
        "https://portal.example/gk/./x/../1.html, portal.example/gk/1.html",
        "https://portal.example/1.html?, portal.example/1.html",
        "https://portal.example.:8443/1.html, portal.example:8443/1.html",
        "https://示例.中国/1.html, xn--fsq092h.xn--fiqs8s/1.html",
        "https://xn--fsq092h.xn--fiqs8s/1.html, xn--fsq092h.xn--fiqs8s/1.html",
        "https://示例.中国.:8443/1.html, xn--fsq092h.xn--fiqs8s:8443/1.html",
        "https://portal.example/a/%2E%2E/../b//c, portal.example/b//c"
    })
    void leaves_out_what_does_not_choose_the_page(String typed, String normalised) {
        assertThat(Address.normalised(Address.read(typed).orElseThrow())).isEqualTo(normalised);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "portal.example/1", "ftp://portal.example/1", "https:///1", "https://a b", "javascript:1"})
    void is_an_address_of_the_web(String typed) {
        assertThat(Address.read(typed)).isEmpty();
    }
}
