package io.drumtower.publishing;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Series whose publications the annual report counts by themselves; each has the name that officials use. */
public enum Series {
    INTERPRETATION("政策解读"),
    OPERATION_BULLETIN("商务运行情况通报"),
    MARKET_BULLETIN("市场运行情况通报"),
    INVESTMENT_DATA("投资数据"),
    OUTWARD_DATA("外经数据"),
    TRADE_DATA("贸易数据"),
    CONGRESS_REPLY("人大建议答复"),
    CPPCC_REPLY("政协提案答复");

    private final String title;

    Series(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** @param text a title, or a name such as {@code market-bulletin} */
    public static Optional<Series> find(String text) {
        var name = text.strip().replace('-', '_');
        return Stream.of(values())
                .filter(one -> one.title.equals(text.strip()) || one.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** All titles, as a sentence lists them. */
    public static String titles() {
        return Stream.of(values()).map(Series::title).collect(Collectors.joining("、"));
    }
}
