/** What pages say of figures: their names, units and states. */
@NamedInterface("words")
package io.drumtower.figures.words;

import org.springframework.modulith.NamedInterface;
