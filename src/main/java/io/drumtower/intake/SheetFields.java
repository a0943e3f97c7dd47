package io.drumtower.intake;

import io.drumtower.kernel.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the rows of a sheet may tell, in the order in which people map it, and how such columns are usually headed. */
public enum SheetFields {
    PUBLICATIONS(
            List.of("title", "标题", "题目", "信息标题", "文章标题", "稿件标题", "信息名称", "文件名称", "名称"),
            List.of("url", "网址", "地址", "链接", "信息地址", "链接地址", "发布地址", "原文链接", "link"),
            List.of("publishedAt", "发布日期", "发布时间", "公开日期", "公开时间", "日期", "时间", "published", "date"),
            List.of("channel", "渠道", "发布渠道", "发布平台"),
            List.of("category", "类别", "信息类别", "信息分类", "分类"),
            List.of("column", "栏目", "所属栏目", "发布栏目", "栏目名称"),
            List.of("form", "形式"),
            List.of("series", "系列"),
            List.of("policyRef", "解读的政策", "所解读的政策", "所解读政策", "policy"),
            List.of("key", "编号", "信息编号", "信息ID", "id")),
    MESSAGES(
            List.of("key", "编号", "信件编号", "留言编号", "来信编号", "受理编号", "受理号", "查询号", "查询编号", "id", "number"),
            List.of(
                    "receivedAt",
                    "收到时间",
                    "留言时间",
                    "来信时间",
                    "写信时间",
                    "提交时间",
                    "收到日期",
                    "留言日期",
                    "来信日期",
                    "受理时间",
                    "日期",
                    "时间",
                    "received",
                    "date"),
            List.of("title", "标题", "主题", "留言标题", "信件标题", "来信标题", "信件主题", "subject"),
            List.of("text", "内容", "留言内容", "信件内容", "来信内容", "诉求内容", "content"),
            List.of("author", "来信人", "留言人", "写信人", "姓名", "网名", "name"),
            List.of("contact", "联系方式", "联系电话", "电话", "手机", "邮箱", "phone", "email"),
            List.of("kind", "类别", "类型", "留言类型", "留言类别", "信件类型", "信件类别", "诉求类型", "分类", "type"),
            List.of("channel", "渠道", "来源", "来信渠道", "诉求渠道"),
            List.of("assignedTo", "承办处室", "承办单位", "承办部门", "办理部门", "办理单位", "答复单位", "回复单位", "答复部门", "回复部门", "division"),
            List.of("reply", "答复内容", "回复内容", "答复", "回复", "办理结果", "答复意见"),
            List.of("repliedAt", "答复时间", "回复时间", "答复日期", "回复日期", "replied"),
            List.of("published", "公开", "是否公开", "公开时间", "公开日期"),
            List.of("url", "网址", "链接", "公开网址", "link"),
            List.of("closed", "办结时间", "办结日期", "是否办结", "办结", "办理状态", "状态", "state"),
            List.of("reason", "办结说明", "未答复原因", "不予受理原因"));

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
    private final Map<String, List<String>> heads = new LinkedHashMap<>();

    /** @param fields each with its heads, first the name of the field itself */
    @SafeVarargs
    SheetFields(List<String>... fields) {
        for (var field : fields) {
            heads.put(field.get(0), field);
        }
    }

    public static SheetFields of(Shown.Kind kind) {
        return kind == Shown.Kind.MESSAGE ? MESSAGES : PUBLICATIONS;
    }

    public List<String> names() {
        return new ArrayList<>(heads.keySet());
    }

    /** Those that can be said of several rows at once, in a cell that is merged: not what tells one row from another. */
    public List<String> shared() {
        var shared = names();
        shared.removeAll(List.of("key", "title", "url", "text", "reply"));
        return shared;
    }

    public List<String> heads(String field) {
        return Objects.requireNonNull(heads.get(field));
    }
}
