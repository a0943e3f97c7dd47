package io.drumtower.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.drumtower.kernel.RuleViolation;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TextTest {

    private static final String KEY = "[a-z]+\\.[a-z-]+(\\.[a-z0-9-]+)+";

    private final Properties chinese = read("messages.properties");
    private final Properties english = read("messages_en.properties");

    @Test
    void every_text_exists_in_both_languages() {
        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
    }

    /** Codes stand in the sources as they stand in the texts; rules are named by their enums. */
    @Test
    void every_code_of_a_refusal_has_a_text() throws IOException {
        var codes = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Pattern.compile("\"([a-z]+\\.problem\\.[a-z-]+)\"")
                        .matcher(Files.readString(source))
                        .results()
                        .forEach(code -> codes.add(code.group(1)));
            }
        }
        new ClassFileImporter()
                .importPackages("io.drumtower").stream()
                        .filter(type -> type.isEnum() && type.getPackageName().endsWith(".command"))
                        .forEach(type -> Arrays.stream(type.reflect().getEnumConstants())
                                .map(rule -> new RuleViolation(context(type) + ".rule", (Enum<?>) rule).code())
                                .forEach(codes::add));

        assertThat(codes).hasSizeGreaterThan(30);
        assertThat(chinese.stringPropertyNames()).containsAll(codes);
    }

    private static String context(JavaClass type) {
        return type.getPackageName().split("\\.", -1)[2];
    }

    /** Names that are put together: by an enum, a status, or the name of a rule. */
    private static final Pattern MADE = Pattern.compile(
            "(platform\\.(status|problem|walk)|access\\.(role|password)|[a-z]+\\.rule|figures\\.(event|member)|figures\\.state|intake\\.(format|withdrawal|record|reason|poll|fate)|intake\\.tops|duty\\.(trace-item|entry-kind|happened|incident-kind|nil-kind|nil-state)|publishing\\.(series|channel|category|form|field|entry|entries|document|action)|messages\\.(kind|channel|state|field))\\..*");

    @Test
    void no_text_is_unused_and_none_is_missing() throws IOException {
        var used = new TreeSet<String>();
        for (var folder : new String[] {"src/main/java", "src/main/resources/templates"}) {
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    Pattern.compile("(?:\"|#\\{|'|\\?\\s*:\\s*#\\{)(" + KEY + ")(?=[\"'}(])")
                            .matcher(Files.readString(file))
                            .results()
                            .forEach(key -> used.add(key.group(1)));
                }
            }
        }
        var unused = new TreeSet<>(chinese.stringPropertyNames());
        unused.removeAll(used);
        unused.removeIf(key -> MADE.matcher(key).matches());
        assertThat(unused).as("unused").isEmpty();

        var inTemplates = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/resources/templates"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Pattern.compile("#\\{(" + KEY + ")[}(]")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(key -> inTemplates.add(key.group(1)));
            }
        }
        inTemplates.removeAll(chinese.stringPropertyNames());
        assertThat(inTemplates).as("missing").isEmpty();
    }

    @Test
    void a_template_gives_a_text_the_arguments_that_it_has() throws IOException {
        var wrong = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/resources/templates"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Pattern.compile("#\\{(" + KEY + ")([}(])")
                        .matcher(Files.readString(file))
                        .results()
                        .filter(text -> text.group(3).equals("(") != arguments(chinese, text.group(1)) > 0)
                        .forEach(text -> wrong.add(file.getFileName() + " " + text.group(1)));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void no_text_is_blank() {
        assertThat(chinese.values()).noneMatch(text -> text.toString().isBlank());
        assertThat(english.values()).noneMatch(text -> text.toString().isBlank());
    }

    @Test
    void keys_are_context_noun_and_kebab() {
        assertThat(chinese.stringPropertyNames()).allMatch(key -> key.matches(KEY));
    }

    @Test
    void both_languages_tell_the_same_arguments() {
        for (var key : chinese.stringPropertyNames()) {
            assertThat(arguments(english, key)).as(key).isEqualTo(arguments(chinese, key));
        }
    }

    private static int arguments(Properties texts, String key) {
        return new MessageFormat(texts.getProperty(key), Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    private static Properties read(String file) {
        var texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources", file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return texts;
    }
}
