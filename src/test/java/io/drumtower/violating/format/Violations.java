package io.drumtower.violating.format;

import org.springframework.context.ApplicationContext;

interface Violations {

    void formats_are_pure_functions(ApplicationContext spring);
}
