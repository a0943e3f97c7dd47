package io.drumtower.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.springframework.web.util.HtmlUtils;

/** Writes SVG: classes of the stylesheet only, no style and no script of its own. */
public final class Svg {

    /** The patterns of what is missing: once a page. */
    public static final String HATCHES = hatch("gap-no-data", "M0 0V6") + hatch("gap-silent", "M0 0V6M0 3H6");

    private final StringBuilder out = new StringBuilder();

    /** Begins an image that says what it shows. */
    public Svg image(String id, String viewBox, String title, String description) {
        return start("svg", "viewBox", viewBox, "role", "img", "aria-labelledby", id + "-t " + id + "-d")
                .words("title", id + "-t", title)
                .words("desc", id + "-d", description);
    }

    private static String hatch(String id, String path) {
        return new Svg()
                .start(
                        "pattern",
                        "id",
                        id,
                        "width",
                        6,
                        "height",
                        6,
                        "patternUnits",
                        "userSpaceOnUse",
                        "patternTransform",
                        "rotate(45)")
                .element("path", "class", "hl", "d", path)
                .raw("</pattern>")
                .toString();
    }

    /** @param attributes names and values in turn; numbers to a tenth */
    public Svg element(String name, Object... attributes) {
        return start(name, attributes).raw("</" + name + ">");
    }

    public Svg text(String css, double x, double y, String words) {
        start("text", "class", css, "x", x, "y", y);
        return raw(HtmlUtils.htmlEscape(words, "UTF-8")).raw("</text>");
    }

    public Svg line(String css, double x, double y, double x2) {
        return element("path", "class", css, "d", "M" + tenth(x) + " " + tenth(y) + "H" + tenth(x2));
    }

    public Svg start(String name, Object... attributes) {
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
    public Svg words(String name, String id, String words) {
        return start(name, "id", id).raw(HtmlUtils.htmlEscape(words, "UTF-8")).raw("</" + name + ">");
    }

    public Svg raw(String markup) {
        out.append(markup);
        return this;
    }

    public static String tenth(double number) {
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
