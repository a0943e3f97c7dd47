/** Who may enter and what each may do: accounts, roles, tokens, sign-in, and the record of it. */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"kernel", "pages"})
package io.drumtower.access;

import org.springframework.modulith.ApplicationModule;
