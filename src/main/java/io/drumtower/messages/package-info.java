/** Messages of the public: received, assigned, replied, published, closed. Here only their events. */
@ApplicationModule(
        displayName = "Messages",
        allowedDependencies = {"kernel", "figures", "pages"})
package io.drumtower.messages;

import org.springframework.modulith.ApplicationModule;
