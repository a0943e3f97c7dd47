package io.drumtower.platform.sample;

import io.drumtower.platform.web.Banner;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Says on every page, and on paper, that nothing of it is real. */
@Component
@Profile("sample")
class SampleBanner implements Banner {

    private final Sample sample;
    private final MessageSource texts;

    SampleBanner(Sample sample, MessageSource texts) {
        this.sample = sample;
        this.texts = texts;
    }

    @Override
    public String text(Locale locale) {
        var report = sample.report();
        return switch (report.state()) {
            case LOADING -> texts.getMessage("platform.sample.loading", new Object[] {report.percent()}, locale);
            case DONE -> texts.getMessage("platform.sample.done", null, locale);
            case FAILED -> texts.getMessage("platform.sample.failed", null, locale);
        };
    }
}
