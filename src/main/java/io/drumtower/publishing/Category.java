package io.drumtower.publishing;

/**
 * What a release on the website counts as.
 *
 * <p>Source: annual form of government websites (政府网站工作年度报表, 国办函〔2018〕12号), group 信息发布.
 */
public enum Category {
    /** 概况类信息. */
    PROFILE,
    /** 政务动态信息. */
    NEWS,
    /** 信息公开目录信息. */
    CATALOGUE
}
