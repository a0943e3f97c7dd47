/** What machines report: data sources, attacks, traffic, and a receipt for every delivery. Here only its events. */
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {"kernel", "figures", "pages"})
package io.drumtower.intake;

import org.springframework.modulith.ApplicationModule;
