/**
 * What the office publishes, on every channel, and the other things of publishing that the annual report counts. Here
 * only its events.
 */
@ApplicationModule(
        displayName = "Publishing",
        allowedDependencies = {"kernel", "figures", "figures::words", "pages"})
package io.drumtower.publishing;

import org.springframework.modulith.ApplicationModule;
