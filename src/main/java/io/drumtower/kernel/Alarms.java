package io.drumtower.kernel;

import java.util.List;

/**
 * Where contexts call for attention. Somebody is called, one after the other, until one knows or the cause is over. Both
 * ways in may be called again and again: what is so already is recorded no second time.
 */
public interface Alarms {

    enum Severity {
        CRITICAL,
        /** The officer alone is called. */
        REMINDER
    }

    /**
     * Raises an alarm, unless one with this key is open.
     *
     * @param key kind and thing, for example {@code intake.silence:waf-1}: letters, digits and {@code . : _ -}
     * @param text key of its text
     * @param arguments of the text, as they are to be read: ids and times, never a person
     */
    void raise(String key, Severity severity, String text, List<String> arguments);

    /** The cause is over: nobody is called any more. */
    void settle(String key);
}
