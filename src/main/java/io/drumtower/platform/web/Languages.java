package io.drumtower.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Chinese first, English second: by {@code ?lang=}, then its cookie, then what the browser prefers. */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {

    static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final List<Locale> SPOKEN = List.of(CHINESE, Locale.CHINESE, Locale.ENGLISH);
    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Bean
    static LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("drumtower-lang");
        resolver.setCookieMaxAge(REMEMBERED);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(request -> spoken(request.getHeader("Accept-Language")));
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var resolver = localeResolver();
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                var wish = request.getParameter("lang");
                if (wish != null) {
                    resolver.setLocale(request, response, spoken(wish));
                }
                return true;
            }
        });
    }

    /** The language spoken here that comes nearest to an {@code Accept-Language}. */
    static Locale spoken(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return CHINESE;
        }
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(accept), SPOKEN);
            return Objects.equals(found, Locale.ENGLISH) ? Locale.ENGLISH : CHINESE;
        } catch (IllegalArgumentException e) {
            return CHINESE;
        }
    }
}
