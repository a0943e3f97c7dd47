package io.drumtower.access.inbound;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A role that does not exist stops the start: else its endpoint would be closed for ever and nobody would know why. */
@Component
class KnownRoles implements SmartInitializingSingleton {

    private final RequestMappingHandlerMapping handlers;

    KnownRoles(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        this.handlers = handlers;
    }

    @Override
    public void afterSingletonsInstantiated() {
        handlers.getHandlerMethods().values().forEach(Access::of);
    }
}
