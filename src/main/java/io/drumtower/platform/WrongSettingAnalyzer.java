package io.drumtower.platform;

import io.drumtower.kernel.WrongSetting;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Shows the sentence instead of a stack trace, before an analyzer of Boot tells where the setting was read. Found by
 * {@code META-INF/spring.factories}.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class WrongSettingAnalyzer extends AbstractFailureAnalyzer<WrongSetting> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, WrongSetting cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
