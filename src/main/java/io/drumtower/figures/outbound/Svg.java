package io.drumtower.figures.outbound;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.springframework.web.util.HtmlUtils;

/** Writes SVG: classes of the stylesheet only, no style and no script of its own. */
final class Svg {

    private final StringBuilder out = new StringBuilder();

    /** @param attributes names and values in turn; numbers to a tenth */
    Svg element(String name, Object... attributes) {
        return start(name, attributes).raw("</" + name + ">");
    }

    Svg text(String css, double x, double y, String words) {
        start("text", "class", css, "x", x, "y", y);
        return raw(HtmlUtils.htmlEscape(words, "UTF-8")).raw("</text>");
    }

    Svg line(String css, double x, double y, double x2) {
        return element("path", "class", css, "d", "M" + tenth(x) + " " + tenth(y) + "H" + tenth(x2));
    }

    Svg start(String name, Object... attributes) {
        out.append('<').append(name);
        for (var i = 0; i < attributes.length; i += 2) {
            var value = attributes[i + 1] instanceof Double number ? tenth(number) : attributes[i + 1].toString();
            out.append(' ').append(attributes[i]).append("=\"");
            out.append(HtmlUtils.htmlEscape(value, "UTF-8")).append('"');
        }
        out.append('>');
        return this;
    }

    /** An element that holds nothing but words. */
    Svg words(String name, String id, String words) {
        return start(name, "id", id).raw(HtmlUtils.htmlEscape(words, "UTF-8")).raw("</" + name + ">");
    }

    Svg raw(String markup) {
        out.append(markup);
        return this;
    }

    static String tenth(double number) {
        return BigDecimal.valueOf(number)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
