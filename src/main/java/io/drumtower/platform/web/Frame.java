package io.drumtower.platform.web;

import static java.util.stream.Collectors.toSet;

import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Office;
import io.drumtower.pages.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What the layout asks for: {@code @frame} in templates. */
@Component("frame")
class Frame {

    private static final String ROLE = "ROLE_";

    private final @Nullable Banner banner;
    private final Office office;
    private final MessageSource texts;

    Frame(ObjectProvider<Banner> banner, Office office, MessageSource texts) {
        this.banner = banner.getIfAvailable();
        this.office = office;
        this.texts = texts;
    }

    /** Null where there is nothing to say. */
    public @Nullable String banner() {
        return banner == null ? null : banner.text(LocaleContextHolder.getLocale());
    }

    /** What the office is called; blank until somebody has written it. */
    public String office() {
        return office.name();
    }

    /** What the authority's zone is called. */
    public String zone() {
        return new Texts(texts, LocaleContextHolder.getLocale()).zone();
    }

    /** The zone as it is set. */
    public String zoneId() {
        return BusinessDay.zone().getId();
    }

    /** For the attribute {@code lang}. */
    public String lang() {
        return isEnglish() ? "en" : "zh-CN";
    }

    public String otherLang() {
        return isEnglish() ? "zh-CN" : "en";
    }

    /** This page in the other language: its path and query. */
    public String otherLangLink() {
        var here = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("lang", otherLang())
                .build();
        return here.getPath() + "?" + here.getQuery();
    }

    /** Of whom the page is for; null when nobody is signed in. Whoever has a link to a wall is nobody. */
    public @Nullable String account() {
        var who = who();
        return who == null ? null : who.getName();
    }

    public List<Navigation.Entry> navigation() {
        return who() == null ? List.of() : Navigation.of(roles());
    }

    public Set<String> roles() {
        var who = who();
        return who == null
                ? Set.of()
                : who.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .filter(name -> name != null && name.startsWith(ROLE))
                        .map(name -> name.substring(ROLE.length()))
                        .collect(toSet());
    }

    public boolean isAt(String path) {
        return path.equals(
                ServletUriComponentsBuilder.fromCurrentRequest().build().getPath());
    }

    /** Whether a page below this path is shown. */
    public boolean isWithin(String path) {
        return String.valueOf(
                        ServletUriComponentsBuilder.fromCurrentRequest().build().getPath())
                .startsWith(path + "/");
    }

    private static @Nullable Authentication who() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who == null || who.getAuthorities().stream().anyMatch(Frame::isNobody) ? null : who;
    }

    private static boolean isNobody(GrantedAuthority authority) {
        return Set.of("ROLE_ANONYMOUS", "ROLE_WALL").contains(String.valueOf(authority.getAuthority()));
    }

    private static boolean isEnglish() {
        return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
