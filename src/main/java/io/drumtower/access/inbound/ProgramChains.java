package io.drumtower.access.inbound;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import io.drumtower.access.AccessEvent.Way;
import io.drumtower.access.Role;
import io.drumtower.access.vault.Accounts;
import io.drumtower.access.vault.Audit;
import io.drumtower.access.vault.PersonalTokens;
import io.drumtower.access.vault.Tokens;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/** Programs show who they are with each request and have no session. */
@Configuration(proxyBeanMethods = false)
class ProgramChains {

    private final PasswordSignIn people;
    private final Refusals refusals;

    ProgramChains(PasswordSignIn people, Refusals refusals) {
        this.people = people;
        this.refusals = refusals;
    }

    @Bean
    @Order(1)
    SecurityFilterChain actuator(HttpSecurity http, PrometheusCredential credential) {
        return forPrograms(http, "/actuator/**")
                .addFilterBefore(new PrometheusSignIn(credential), BasicAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(
                                "/actuator/health",
                                "/actuator/health/liveness",
                                "/actuator/health/readiness",
                                "/actuator/health/figures")
                        .permitAll()
                        .requestMatchers("/actuator/prometheus")
                        .hasAnyAuthority(PrometheusSignIn.AUTHORITY, "ROLE_" + Role.OPERATIONS)
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(
            HttpSecurity http,
            Tokens tokens,
            PersonalTokens personal,
            Accounts accounts,
            Audit audit,
            @Qualifier("realTime") Clock clock,
            DenyByDefault denyByDefault) {
        return forPrograms(http, "/api/**")
                .addFilterBefore(
                        new PersonalTokenSignIn(personal, accounts, audit, clock, refusals::unknown),
                        BasicAuthenticationFilter.class)
                .addFilterBefore(new MachineSignIn(tokens, refusals::unknown), BasicAuthenticationFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .anyRequest()
                                .access(denyByDefault))
                .build();
    }

    private HttpSecurity forPrograms(HttpSecurity http, String paths) {
        return http.securityMatcher(paths)
                .authenticationManager(new ProviderManager(people))
                .sessionManagement(session -> session.sessionCreationPolicy(STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable) // written for every answer, see platform.web
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals::unknown)
                        .authenticationDetailsSource(request -> Origin.of(Way.BASIC, request)))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(refusals::unknown).accessDeniedHandler(refusals::denied));
    }
}
