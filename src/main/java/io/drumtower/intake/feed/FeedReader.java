package io.drumtower.intake.feed;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import io.drumtower.intake.format.Encodings;
import io.drumtower.intake.format.NotReadable;
import io.drumtower.intake.format.ReadItem;
import io.drumtower.intake.format.WrittenTime;
import io.drumtower.kernel.ShownPublication;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.input.JDOMParseException;
import org.jdom2.input.SAXBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Reads a whole feed. A DOCTYPE is refused, and with it every entity but those of XML itself. */
public final class FeedReader {

    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");
    private static final Pattern MARKUP = Pattern.compile("<[^<>]{0,2000}>");
    private static final List<String> TIMES =
            List.of("pubDate", "published", "issued", "date", "created", "updated", "modified");
    private static final int HEAD = 1_024;

    private final ZoneId zone;

    /** @param zone of times that name none */
    public FeedReader(ZoneId zone) {
        this.zone = zone;
    }

    public List<ReadItem> read(byte[] body) throws NotReadable {
        var document = parse(text(body));
        List<SyndEntry> entries;
        try {
            entries = new SyndFeedInput(false, Locale.ROOT).build(document).getEntries();
        } catch (FeedException
                | RuntimeException
                | StackOverflowError e) { // of what it does not know it says so in many ways
            throw new NotReadable("no channel or feed", e);
        }
        var elements = elements(document.getRootElement());
        var items = new ArrayList<ReadItem>();
        for (var i = 0; i < entries.size(); i++) {
            var element = elements.size() == entries.size() ? elements.get(i) : null;
            items.add(item("record " + (i + 1), entries.get(i), element));
        }
        return items;
    }

    private static String text(byte[] body) {
        var head = new String(body, 0, Math.min(HEAD, body.length), StandardCharsets.ISO_8859_1);
        var declared = DECLARED.matcher(head);
        var charset = declared.find()
                        && !declared.group(1).toUpperCase(Locale.ROOT).startsWith("UTF-") // not so, if it can be read
                ? Encodings.named(declared.group(1))
                : Optional.<Charset>empty();
        try {
            return Encodings.decode(body, Encodings.guess(() -> new ByteArrayInputStream(body), charset.orElse(null)));
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        }
    }

    private static Document parse(String text) throws NotReadable {
        var builder = new SAXBuilder();
        builder.setExpandEntities(false);
        builder.setFeature("http://javax.xml.XMLConstants/feature/secure-processing", true);
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        try {
            return builder.build(new StringReader(text.strip()));
        } catch (JDOMParseException e) {
            throw new NotReadable(
                    String.valueOf(e.getMessage()).contains("DOCTYPE")
                            ? "has a DOCTYPE"
                            : "not well-formed XML: line " + e.getLineNumber(),
                    e);
        } catch (JDOMException | IOException e) {
            throw new NotReadable("not well-formed XML", e);
        }
    }

    /** The elements of the entries, for the times that stand there in words. */
    private static List<Element> elements(Element root) {
        var channels = root.getChildren().stream().filter(one -> one.getName().equals("channel"));
        return Stream.concat(Stream.of(root), channels)
                .flatMap(one -> one.getChildren().stream())
                .filter(one -> one.getName().equals("item") || one.getName().equals("entry"))
                .toList();
    }

    private ReadItem item(String at, SyndEntry entry, @Nullable Element element) {
        var link = blankAsNull(entry.getLink());
        var title = title(entry);
        if (title == null && link == null) {
            return ReadItem.rejected(at, "no title");
        }
        var publishedAt = publishedAt(entry, element);
        var written = element == null ? "" : written(element).findFirst().orElse("");
        var id = blankAsNull(entry.getUri());
        var key = id != null ? id : link != null ? link : title + "\n" + written;
        var categories = entry.getCategories().stream()
                .map(SyndCategory::getName)
                .filter(Objects::nonNull)
                .toList();
        return ReadItem.of(
                at,
                new ShownPublication(
                        key,
                        title == null ? String.valueOf(link) : title,
                        link,
                        categories,
                        null,
                        null,
                        null,
                        null,
                        null,
                        publishedAt));
    }

    /** Its own, else the beginning of what it says. */
    private static @Nullable String title(SyndEntry entry) {
        var own = plain(entry.getTitleEx());
        return own != null ? own : plain(entry.getDescription());
    }

    private static @Nullable String plain(@Nullable SyndContent content) {
        if (content == null || content.getValue() == null) {
            return null;
        }
        var text = HtmlUtils.htmlUnescape(MARKUP.matcher(content.getValue()).replaceAll(" "));
        return blankAsNull(text.replaceAll("[\\s\\p{Cntrl}\u00A0]+", " "));
    }

    /** Its times as they stand there, the best first. */
    private static Stream<String> written(Element element) {
        return TIMES.stream()
                .flatMap(name -> element.getChildren().stream()
                        .filter(one -> one.getName().equals(name)))
                .map(Element::getTextTrim);
    }

    private @Nullable Instant publishedAt(SyndEntry entry, @Nullable Element element) {
        if (element != null) {
            return written(element)
                    .flatMap(text -> WrittenTime.read(text, zone).stream())
                    .findFirst()
                    .orElse(null);
        }
        return Stream.of(entry.getPublishedDate(), entry.getUpdatedDate())
                .filter(Objects::nonNull)
                .map(date -> date.toInstant())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
