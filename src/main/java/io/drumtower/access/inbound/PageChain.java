package io.drumtower.access.inbound;

import io.drumtower.access.AccessEvent.Way;
import io.drumtower.access.vault.ThreeAdmins;
import io.drumtower.access.vault.WallTokens;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.CookieClearingLogoutHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** People sign in once, on a page, and have a session. */
@Configuration(proxyBeanMethods = false)
class PageChain {

    private static final Pattern FILE = Pattern.compile(".*\\.(csv|xlsx|json)");

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http,
            PasswordSignIn people,
            DenyByDefault denyByDefault,
            PageRefusals refusals,
            SignOut signOut,
            WallTokens walls,
            Refusals wallRefusals,
            Admission admission,
            ThreeAdmins threeAdmins) {
        return http.authenticationManager(new ProviderManager(people))
                .headers(AbstractHttpConfigurer::disable) // written for every answer, see platform.web
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .addFilterAfter(new FreshAccount(admission, threeAdmins), SecurityContextHolderFilter.class)
                .addFilterAfter(new WallSignIn(walls, wallRefusals), FreshAccount.class)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, "/assets/**", "/schemas/**", "/favicon.svg")
                                .permitAll()
                                .anyRequest()
                                .access(denyByDefault))
                .formLogin(form -> form.loginPage("/signin")
                        .authenticationDetailsSource(request -> Origin.of(Way.FORM, request))
                        .failureHandler(refusals::wrong))
                .logout(out -> out.logoutUrl("/signout")
                        .addLogoutHandler(signOut)
                        .addLogoutHandler(PageChain::forget)
                        .logoutSuccessUrl("/signin?out"))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(refusals::unknown).accessDeniedHandler(refusals::denied))
                .build();
    }

    private static void forget(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        var cookie = request.getServletContext().getSessionCookieConfig().getName();
        new CookieClearingLogoutHandler(cookie).logout(request, response, who);
    }

    /** After the sign-in people go on to the page that they had asked for, never to a part of one or to a file. */
    private static HttpSessionRequestCache pagesOnly() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> request.getMethod().equals("GET")
                && !Refusals.isHtmx(request)
                && !FILE.matcher(request.getRequestURI()).matches()
                && String.valueOf(request.getHeader("Accept")).contains("text/html"));
        return cache;
    }
}
