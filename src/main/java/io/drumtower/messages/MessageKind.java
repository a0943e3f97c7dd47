package io.drumtower.messages;

/** What a message wants. */
public enum MessageKind {
    /** 咨询. */
    CONSULTATION,
    /** 建议. */
    SUGGESTION,
    /** 求助. */
    REQUEST,
    /** 举报投诉. */
    COMPLAINT,
    /** 网站找错. */
    ERROR_REPORT,
    /** 其他. */
    OTHER
}
