package io.drumtower.intake.feed;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import io.drumtower.intake.format.NotReadable;
import io.drumtower.intake.format.ReadItem;
import io.drumtower.intake.format.WrittenTime;
import io.drumtower.kernel.ShownPublication;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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

    private static final Pattern MARKUP = Pattern.compile("<[^<>]{0,2000}>");
    private static final List<String> TIMES =
            List.of("pubDate", "published", "issued", "date", "created", "updated", "modified");
    private static final Pattern ABOVE_ROOT = Pattern.compile("(://[^/]+)/(?:\\.\\./)+");
    private static final Pattern WITH_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

    private final ZoneId zone;

    /** @param zone of times that name none */
    public FeedReader(ZoneId zone) {
        this.zone = zone;
    }

    public List<ReadItem> read(byte[] body) throws NotReadable {
        var document = parse(FeedText.of(body));
        SyndFeed feed;
        try {
            feed = new SyndFeedInput(false, Locale.ROOT).build(document);
        } catch (FeedException
                | RuntimeException
                | StackOverflowError e) { // of what it does not know it says so in many ways
            throw new NotReadable("no channel or feed", e);
        }
        var entries = feed.getEntries();
        var elements = elements(document.getRootElement());
        var items = new ArrayList<ReadItem>();
        for (var i = 0; i < entries.size(); i++) {
            var element = elements.size() == entries.size() ? elements.get(i) : null;
            var link = absolute(blankAsNull(entries.get(i).getLink()), feed.getLink());
            items.add(item("record " + (i + 1), entries.get(i), element, link));
        }
        return items;
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

    /** What leads from a page of the site leads from its home, which the feed names. */
    private static @Nullable String absolute(@Nullable String link, @Nullable String home) {
        if (link == null || home == null || WITH_SCHEME.matcher(link).lookingAt()) {
            return link;
        }
        try {
            var base = new URI(home.strip());
            var resolved = link.startsWith("?") // Java follows an older rule here
                    ? new URI(base.getScheme(), base.getAuthority(), base.getPath(), null, null) + link
                    : base.resolve(link).toString();
            return ABOVE_ROOT.matcher(resolved).replaceFirst("$1/");
        } catch (URISyntaxException | IllegalArgumentException e) {
            return link;
        }
    }

    private ReadItem item(String at, SyndEntry entry, @Nullable Element element, @Nullable String link) {
        var title = title(entry);
        if (title == null && link == null) {
            return ReadItem.rejected(at, "no title");
        }
        var publishedAt = publishedAt(entry, element);
        var written = element == null ? "" : written(element).findFirst().orElse("");
        var id = blankAsNull(entry.getUri());
        var key = id != null ? id : link != null ? link : title + "\n" + written;
        var categories = Stream.concat(entry.getCategories().stream().map(SyndCategory::getName), subjects(element))
                .filter(Objects::nonNull)
                .distinct()
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
                        false,
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

    /** Of Dublin Core, which RSS 1.0 uses. */
    private static Stream<String> subjects(@Nullable Element element) {
        return element == null
                ? Stream.empty()
                : element.getChildren().stream()
                        .filter(one -> one.getName().equals("subject"))
                        .map(Element::getTextTrim)
                        .filter(text -> !text.isEmpty());
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
