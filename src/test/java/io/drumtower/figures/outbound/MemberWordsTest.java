package io.drumtower.figures.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.drumtower.figures.words.Words;
import io.drumtower.kernel.EventType;
import io.drumtower.kernel.Seal.Sealed;
import io.drumtower.messages.MessageEvent.MessageAssigned;
import io.drumtower.pages.Texts;
import io.drumtower.publishing.Category;
import io.drumtower.publishing.Channel;
import io.drumtower.publishing.DocumentKind;
import io.drumtower.publishing.EntryEvent.AdministrativeActionsCounted;
import io.drumtower.publishing.EntryEvent.NormativeDocumentIssued;
import io.drumtower.publishing.PublicationEvent.Counted;
import io.drumtower.reporting.ReportingEvent.ReportingPeriodOpened;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MemberWordsTest {

    private final Words words = words();

    private static Words words() {
        var source = new ResourceBundleMessageSource();
        source.setBasename("messages");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return new Words(new Texts(source, Locale.SIMPLIFIED_CHINESE), Map.of());
    }

    @Test
    void name_each_member_of_an_event_that_a_figure_is_made_of() {
        var events = new ClassFileImporter()
                        .importPackages(
                                "io.drumtower.duty",
                                "io.drumtower.messages",
                                "io.drumtower.publishing",
                                "io.drumtower.reporting")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(EventType.class))
                        .<Class<?>>map(type -> type.reflect())
                        .toList();

        assertThat(events).hasSizeGreaterThan(70);
        assertThat(events.stream().flatMap(MemberWordsTest::members).distinct())
                .allSatisfy(member -> assertThat(MemberWords.label(member, words))
                        .as(member.toString())
                        .isNotEqualTo(member.getName()));
    }

    private static Stream<RecordComponent> members(Class<?> event) {
        var all = new ArrayList<RecordComponent>();
        for (var member : event.getRecordComponents()) {
            all.add(member);
            held(member)
                    .filter(type -> type.isRecord() && type != Sealed.class)
                    .flatMap(MemberWordsTest::members)
                    .forEach(all::add);
        }
        return all.stream();
    }

    /** Itself, or what a list holds. */
    private static Stream<Class<?>> held(RecordComponent member) {
        return Stream.concat(
                Stream.of(member.getType()),
                member.getGenericType() instanceof ParameterizedType list
                        ? Stream.of(list.getActualTypeArguments())
                                .filter(Class.class::isInstance)
                                .map(type -> (Class<?>) type)
                        : Stream.empty());
    }

    @Test
    void say_lists_and_what_is_in_them_as_people_would() {
        var posts = List.of(new Post("0031", "厅机房"), new Post("0032", "政务云"));
        var any = member(Counted.class, "series");

        assertThat(MemberWords.value(any, posts, words)).isEqualTo("账号 0031，地点 厅机房、账号 0032，地点 政务云");
        assertThat(MemberWords.value(any, List.of(), words)).isEmpty();
        assertThat(MemberWords.value(any, Map.of("waf", "补传"), words)).isEqualTo("waf 补传");
        assertThat(MemberWords.value(
                        member(NormativeDocumentIssued.class, "kind"), DocumentKind.NORMATIVE_DOCUMENT, words))
                .isEqualTo("行政规范性文件");
        assertThat(MemberWords.label(member(AdministrativeActionsCounted.class, "to"), words))
                .isEqualTo("截止日");
        assertThat(MemberWords.label(member(MessageAssigned.class, "to"), words))
                .isEqualTo("交给");
    }

    private record Post(String account, String place) {}

    @Test
    void say_what_a_member_holds_as_people_would() {
        assertThat(MemberWords.value(member(Counted.class, "channel"), Channel.WEBSITE, words))
                .isEqualTo("网站");
        assertThat(MemberWords.value(member(Counted.class, "category"), Category.NEWS, words))
                .isEqualTo("政务动态");
        assertThat(MemberWords.value(member(Counted.class, "series"), 1_581L, words))
                .isEqualTo("1,581");
        assertThat(MemberWords.value(member(ReportingPeriodOpened.class, "year"), 2021, words))
                .isEqualTo("2021");
        assertThat(MemberWords.value(
                        member(Counted.class, "publishedAt"), Instant.parse("2021-03-05T01:30:00Z"), words))
                .isEqualTo("2021-03-05 09:30:00");
        assertThat(MemberWords.value(member(Counted.class, "series"), true, words))
                .isEqualTo("是");
        assertThat(MemberWords.value(member(Counted.class, "form"), List.of("任何"), words))
                .isEqualTo("任何");
    }

    private static RecordComponent member(Class<?> of, String name) {
        return Stream.of(of.getRecordComponents())
                .filter(one -> one.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
