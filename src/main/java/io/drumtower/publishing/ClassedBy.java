package io.drumtower.publishing;

import io.drumtower.publishing.PublicationEvent.PublicationCorrected;
import io.drumtower.publishing.PublicationEvent.PublicationReleased;
import org.jspecify.annotations.Nullable;

/**
 * Who has said what a publication counts as: the id of a data source, or {@link #PEOPLE}. What nobody has said is open to
 * all; what a source has said, that source may say otherwise; what people have said no source changes, also where it is
 * nothing.
 */
public record ClassedBy(@Nullable String category, @Nullable String series) {

    public static final String PEOPLE = "-";

    /** An editor has decided on both. */
    public static final ClassedBy EDITOR = new ClassedBy(PEOPLE, PEOPLE);

    public static ClassedBy of(PublicationReleased released) {
        var who = who(released.source());
        var counted = released.counted();
        return new ClassedBy(counted.category() == null ? null : who, counted.series() == null ? null : who);
    }

    public ClassedBy after(PublicationCorrected corrected) {
        var who = who(corrected.source());
        var is = corrected.counted();
        return new ClassedBy(
                corrected.was().category() == is.category() ? category : said(is.category(), who),
                corrected.was().series() == is.series() ? series : said(is.series(), who));
    }

    /** That a source says nothing leaves it open to all. */
    private static @Nullable String said(@Nullable Enum<?> what, String who) {
        return what == null && !who.equals(PEOPLE) ? null : who;
    }

    /**
     * What it counts as when it is told anew: what a source leaves out it is not, but what people have said it does not
     * change; what people leave out stays.
     */
    public @Nullable Category retold(@Nullable Category was, @Nullable Category told, boolean isByPeople) {
        var stays = isByPeople ? told == null : PEOPLE.equals(category);
        return stays ? was : told;
    }

    /** As of the category. */
    public @Nullable Series retold(@Nullable Series was, @Nullable Series told, boolean isByPeople) {
        var stays = isByPeople ? told == null : PEOPLE.equals(series);
        return stays ? was : told;
    }

    private static String who(@Nullable String source) {
        return source == null ? PEOPLE : source;
    }

    /** @param source null for people */
    public boolean isCategoryOpenTo(@Nullable String source) {
        return category == null || category.equals(source);
    }

    /** @param source null for people */
    public boolean isSeriesOpenTo(@Nullable String source) {
        return series == null || series.equals(source);
    }
}
