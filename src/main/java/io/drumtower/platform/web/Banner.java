package io.drumtower.platform.web;

import java.util.Locale;

/** What every page of this program has to say of itself, on the screen and on paper. */
public interface Banner {

    String text(Locale locale);
}
