/** The annual report: which year is reported up to which day, and what there was before the first event. */
@ApplicationModule(
        displayName = "Reporting",
        allowedDependencies = {"kernel", "figures", "figures::words", "pages"})
package io.drumtower.reporting;

import org.springframework.modulith.ApplicationModule;
