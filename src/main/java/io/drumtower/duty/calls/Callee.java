package io.drumtower.duty.calls;

import io.drumtower.duty.AlarmEvent.Line;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is.
 *
 * @param called an account or a contact by its place; null when nobody is known
 * @param lines that lead to him
 */
public record Callee(@Nullable String called, List<Line> lines) {}
