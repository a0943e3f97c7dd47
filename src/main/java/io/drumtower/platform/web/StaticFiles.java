package io.drumtower.platform.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The files that are open to everybody; there are no others. */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    static boolean isOne(String path) {
        return path.startsWith("/assets/") || path.startsWith("/schemas/") || path.equals("/favicon.svg");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // scripts of others, by their name without a version
        add(registry, "/assets/lib/**", "classpath:/META-INF/resources/webjars/")
                .resourceChain(true);
        add(registry, "/assets/**", "classpath:/static/assets/");
        add(registry, "/schemas/**", "classpath:/static/schemas/");
        add(registry, "/favicon.svg", "classpath:/static/");
    }

    /** Kept by the browser, and asked for again by their time: a new version is in effect at once. */
    private static ResourceHandlerRegistration add(ResourceHandlerRegistry registry, String paths, String folder) {
        return registry.addResourceHandler(paths).addResourceLocations(folder).setCacheControl(CacheControl.noCache());
    }
}
