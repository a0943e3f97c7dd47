package io.drumtower.intake.format;
/** x */
public interface AccessLogLine {}
