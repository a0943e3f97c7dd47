package io.drumtower.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProblemsTest {

    private final MockMvc http = http();

    @Test
    void a_refusal_is_told_in_chinese_first() throws Exception {
        http.perform(get("/api/refused"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(404))
                .andExpect(jsonPath("$.code").value("access.account.unknown"))
                .andExpect(jsonPath("$.title").value("没有找到"))
                .andExpect(jsonPath("$.detail").value("没有账号 0017。"));
    }

    @Test
    void and_in_english_to_who_prefers_it() throws Exception {
        http.perform(get("/api/refused").header("Accept-Language", "fr, en;q=0.8, zh;q=0.1"))
                .andExpect(jsonPath("$.title").value("Not found"))
                .andExpect(jsonPath("$.detail").value("There is no account 0017."));
    }

    @Test
    void a_refusal_of_a_member_names_it() throws Exception {
        http.perform(get("/api/invalid"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("password"))
                .andExpect(jsonPath("$.detail").value("口令至少 12 个字符"));
    }

    @Test
    void a_broken_rule_is_found_under_what_the_bus_wraps_around_it() throws Exception {
        http.perform(get("/api/broken"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("test.rule.same-officer"));
    }

    @Test
    void who_waited_for_the_log_for_too_long_is_told_to_come_again() throws Exception {
        http.perform(get("/api/busy"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "1"))
                .andExpect(jsonPath("$.code").value("platform.problem.log-busy"));
    }

    @Test
    void an_unknown_member_is_named() throws Exception {
        http.perform(body("{\"items\":[{\"name\":\"a\"},{\"nome\":\"b\"}]}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("platform.problem.member-unknown"))
                .andExpect(jsonPath("$.field").value("items[1].nome"))
                .andExpect(jsonPath("$.detail").value("没有名为“items[1].nome”的字段。"));
    }

    @Test
    void a_malformed_member_is_named() throws Exception {
        http.perform(body("{\"items\":[],\"count\":\"many\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("platform.problem.member-malformed"))
                .andExpect(jsonPath("$.field").value("count"));
    }

    @Test
    void a_body_that_is_no_json_cannot_be_read() throws Exception {
        http.perform(body("{"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("platform.problem.body-unreadable"));
    }

    @Test
    void a_missing_and_a_malformed_parameter_are_named() throws Exception {
        http.perform(get("/api/parameter"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("platform.problem.parameter-missing"))
                .andExpect(jsonPath("$.field").value("limit"));
        http.perform(get("/api/parameter").param("limit", "many"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("platform.problem.parameter-malformed"));
    }

    @Test
    void what_the_framework_refuses_has_a_code_too() throws Exception {
        http.perform(get("/api/nowhere"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("platform.problem.not-found"));
        http.perform(delete("/api/refused"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", "GET"))
                .andExpect(jsonPath("$.code").value("platform.problem.method-not-allowed"));
        http.perform(post("/api/body").contentType(MediaType.TEXT_PLAIN).content("x"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.code").value("platform.problem.media-type-unsupported"));
    }

    @Test
    void an_upload_that_is_no_form_is_told() throws Exception {
        http.perform(post("/api/upload").contentType(MediaType.APPLICATION_JSON).content("{}"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.code").value("platform.problem.media-type-unsupported"));
    }

    @Test
    void what_is_our_fault_is_told_without_its_cause() throws Exception {
        var told = http.perform(get("/api/fault"))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.code").value("platform.problem.internal-error"))
                .andReturn();

        assertThat(told.getResponse().getContentAsString()).doesNotContain("select", "Exception", "secret");
    }

    @Test
    void who_has_gone_is_answered_nothing_and_is_no_fault() throws Exception {
        http.perform(get("/api/gone"))
                .andExpect(status().isOk())
                .andExpect(content().string(""));
        http.perform(get("/api/unwritable")).andExpect(status().isInternalServerError());
    }

    @Test
    void people_get_a_page() throws Exception {
        http.perform(get("/page").accept(MediaType.TEXT_HTML))
                .andExpect(status().isConflict())
                .andExpect(view().name("error"));
    }

    private static RequestBuilder body(String json) {
        return post("/api/body").contentType(MediaType.APPLICATION_JSON).content(json);
    }

    private static MockMvc http() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        var languages = Languages.localeResolver();
        var json = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                .build();
        return MockMvcBuilders.standaloneSetup(new Failing())
                .setControllerAdvice(new Problems(new Answers(texts, languages)))
                .setLocaleResolver(languages)
                .setMessageConverters(new JacksonJsonHttpMessageConverter(json))
                .defaultResponseCharacterEncoding(StandardCharsets.UTF_8)
                .build();
    }
}
