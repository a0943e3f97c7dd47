package io.drumtower.messages;

/** How a message came. */
public enum MessageChannel {
    /** 网站互动栏目. */
    WEBSITE,
    /** 新媒体留言. */
    NEW_MEDIA,
    /** 电话. */
    PHONE,
    /** 信函. */
    LETTER,
    OTHER
}
