package io.drumtower.access.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.access.Role;
import io.drumtower.access.inbound.DenyByDefault.NothingThere;
import io.drumtower.access.vault.Account;
import io.drumtower.access.vault.WallTokens.Wall;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DenyByDefaultTest {

    private static final Authentication NOBODY =
            new AnonymousAuthenticationToken("key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
    private static final Authentication EVERYTHING = account(Role.OF_ACCOUNTS.toArray(Role[]::new));

    private static final Authentication EXPO = WallVisitor.of(new Wall(UUID.randomUUID(), "expo", true));

    private final DenyByDefault gate = new DenyByDefault(handlers());

    @Test
    void a_handler_that_names_nobody_is_denied_to_everybody() {
        assertThat(List.of(NOBODY, account(), EVERYTHING, Machine.of("waf"), EXPO))
                .noneMatch(who -> isGranted(who, "/silent"));
    }

    @Test
    void a_handler_is_for_the_roles_that_it_names() {
        assertThat(isGranted(account(Role.DUTY), "/duty")).isTrue();
        assertThat(isGranted(account(Role.SECURITY, Role.ADMIN), "/duty")).isFalse();
        assertThat(isGranted(NOBODY, "/duty")).isFalse();
    }

    @Test
    void an_open_handler_is_for_everybody_but_machines() {
        assertThat(isGranted(NOBODY, "/open")).isTrue();
        assertThat(isGranted(account(), "/open")).isTrue();
        assertThat(isGranted(Machine.of("waf"), "/open")).isFalse();
    }

    @Test
    void two_stars_are_for_every_account_also_without_a_role() {
        assertThat(isGranted(account(), "/accounts")).isTrue();
        assertThat(isGranted(NOBODY, "/accounts")).isFalse();
        assertThat(isGranted(Machine.of("waf"), "/accounts")).isFalse();
    }

    @Test
    void a_machine_reaches_only_its_own_source() {
        assertThat(isGranted(Machine.of("waf"), "/sources/waf/batches")).isTrue();
        assertThat(isGranted(Machine.of("waf"), "/sources/ids/batches")).isFalse();
        assertThat(isGranted(Machine.of("waf"), "/duty")).isFalse();
    }

    @Test
    void a_link_to_a_wall_reaches_only_what_names_it_and_its_own_occasion() {
        assertThat(isGranted(EXPO, "/wall/expo")).isTrue();
        assertThat(isGranted(EXPO, "/wall/fair")).isFalse();
        assertThat(isGranted(EXPO, "/walls")).as("of no occasion").isFalse();
        assertThat(isGranted(EXPO, "/occasions/expo")).as("for people").isFalse();
        assertThat(isGranted(EXPO, "/open")).isFalse();
        assertThat(isGranted(EXPO, "/accounts")).isFalse();
        assertThat(isGranted(account(Role.DUTY), "/wall/expo")).isTrue();
        assertThat(isGranted(NOBODY, "/wall/expo")).isFalse();
    }

    @Test
    void the_class_speaks_for_methods_that_are_silent() {
        gate(new OfClerks());

        assertThat(isGranted(account(Role.CLERK), "/of-class")).isTrue();
        assertThat(isGranted(account(Role.DUTY), "/of-class")).isFalse();
        assertThat(isGranted(account(Role.CLERK), "/of-method")).isFalse();
    }

    @Test
    void a_path_that_nothing_answers_is_denied_as_not_found() {
        assertThat(decide(EVERYTHING, "GET", "/nowhere")).isInstanceOf(NothingThere.class);
    }

    @Test
    void a_wrong_method_is_told_to_accounts_only() {
        assertThat(decide(account(), "DELETE", "/duty").isGranted()).isTrue();
        assertThat(decide(NOBODY, "DELETE", "/duty").isGranted()).isFalse();
    }

    private DenyByDefault other = gate;

    private void gate(Object controller) {
        other = new DenyByDefault(handlers(controller));
    }

    private boolean isGranted(Authentication who, String path) {
        return decide(who, "GET", path).isGranted();
    }

    private AuthorizationResult decide(Authentication who, String method, String path) {
        return other.authorize(() -> who, new RequestAuthorizationContext(new MockHttpServletRequest(method, path)));
    }

    private static Authentication account(Role... roles) {
        var held = EnumSet.noneOf(Role.class);
        held.addAll(Arrays.asList(roles));
        return SignedIn.as(new Account("0017", "hash", held), Instant.EPOCH);
    }

    private static RequestMappingHandlerMapping handlers() {
        return handlers(new Handlers());
    }

    private static RequestMappingHandlerMapping handlers(Object controller) {
        var context = new StaticWebApplicationContext();
        context.getBeanFactory().registerSingleton("controller", controller);
        context.refresh();
        var mapping = new RequestMappingHandlerMapping();
        mapping.setApplicationContext(context);
        mapping.afterPropertiesSet();
        return mapping;
    }

    @RestController
    static class Handlers {

        @GetMapping("/silent")
        void silent() {}

        @GetMapping("/open")
        @PermitAll
        void open() {}

        @GetMapping("/accounts")
        @RolesAllowed("**")
        void accounts() {}

        @GetMapping("/duty")
        @RolesAllowed({"DUTY", "SUPERVISOR"})
        void duty() {}

        @GetMapping("/sources/{source}/batches")
        @RolesAllowed("MACHINE")
        void batches(@PathVariable String source) {}

        @GetMapping("/wall/{occasion}")
        @RolesAllowed({"DUTY", "WALL"})
        void wall(@PathVariable String occasion) {}

        @GetMapping("/walls")
        @RolesAllowed("WALL")
        void walls() {}

        @GetMapping("/occasions/{occasion}")
        @RolesAllowed("**")
        void occasion(@PathVariable String occasion) {}
    }

    @RestController
    @RolesAllowed("CLERK")
    static class OfClerks {

        @GetMapping("/of-class")
        void ofClass() {}

        @GetMapping("/of-method")
        @RolesAllowed("DUTY")
        void ofMethod() {}
    }
}
