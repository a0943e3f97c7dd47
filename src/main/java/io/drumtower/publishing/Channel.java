package io.drumtower.publishing;

/** Where the office publishes. */
public enum Channel {
    /** Its website (网站). */
    WEBSITE,
    /** Its WeChat account (微信公众号). */
    WECHAT,
    /** Other new media (其他新媒体). */
    OTHER
}
