/** What the pages of every context are made of: words and numbers in the reader's language, and drawings. */
@ApplicationModule(displayName = "Pages", allowedDependencies = "kernel")
package io.drumtower.pages;

import org.springframework.modulith.ApplicationModule;
