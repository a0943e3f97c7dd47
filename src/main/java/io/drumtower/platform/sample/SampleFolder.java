package io.drumtower.platform.sample;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/** The sample lives beside the real data, never in it: in a folder with {@code -sample} behind its name. */
class SampleFolder implements EnvironmentPostProcessor, Ordered {

    private static final String DATA = "drumtower.data";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of("sample"))) {
            var folder = environment.getProperty(DATA, "data") + "-sample";
            environment.getPropertySources().addFirst(new MapPropertySource("sample", Map.of(DATA, folder)));
        }
    }

    /** When the profiles are known. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
