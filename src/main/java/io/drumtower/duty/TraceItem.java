package io.drumtower.duty;

/** What is looked at in each inspection for traces of intrusion, in the order of the sheet. Texts: {@code duty.trace-item}. */
public enum TraceItem {
    /** 账号与权限（新增、异常登录）. */
    ACCOUNTS,
    /** 登录日志. */
    SIGN_IN_LOGS,
    /** 进程与网络连接. */
    PROCESSES,
    /** 计划任务与自启动项. */
    SCHEDULED_TASKS,
    /** 敏感目录与 Web 目录文件变动（WebShell）. */
    FILES,
    /** 系统与应用日志. */
    LOGS,
    /** 安全设备告警复核. */
    DEVICE_ALERTS,
    /** 补丁与配置变更. */
    CHANGES
}
