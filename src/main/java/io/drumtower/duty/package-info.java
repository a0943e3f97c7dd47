/** The duty desk: occasions and their slots. Here only its events. */
@ApplicationModule(
        displayName = "Duty",
        allowedDependencies = {"kernel", "figures", "figures::words", "pages"})
package io.drumtower.duty;

import org.springframework.modulith.ApplicationModule;
