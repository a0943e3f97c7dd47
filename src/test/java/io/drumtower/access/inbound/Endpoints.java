package io.drumtower.access.inbound;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** What the running program answers, each as method and path. */
final class Endpoints {

    private Endpoints() {}

    static Set<String> of(ApplicationContext program) {
        return Stream.concat(mapped(program), files(program)).collect(toCollection(TreeSet::new));
    }

    private static Stream<String> mapped(ApplicationContext program) {
        return program.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(Endpoints::endpoints);
    }

    private static Stream<String> endpoints(RequestMappingInfo info) {
        var methods =
                info.getMethodsCondition().getMethods().stream().map(Enum::name).collect(toSet());
        return (methods.isEmpty() ? Set.of("ANY") : methods)
                .stream().flatMap(method -> info.getPatternValues().stream().map(path -> method + " " + path));
    }

    private static Stream<String> files(ApplicationContext program) {
        return program.getBeansOfType(AbstractUrlHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMap().keySet().stream())
                .map(path -> "GET " + path);
    }
}
