/** Values that every context may use, and the ports through which contexts reach the platform: no Spring, no I/O. */
@ApplicationModule(
        displayName = "Kernel",
        allowedDependencies = {})
package io.drumtower.kernel;

import org.springframework.modulith.ApplicationModule;
