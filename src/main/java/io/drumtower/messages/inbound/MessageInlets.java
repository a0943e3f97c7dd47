package io.drumtower.messages.inbound;

import io.drumtower.kernel.Inlet;
import io.drumtower.pages.Relay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** What is sent over HTTP about messages, as {@link Inlet}s. */
@Configuration(proxyBeanMethods = false)
class MessageInlets {

    private final MessageController messages;
    private final JsonMapper json;

    MessageInlets(MessageController messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    private <T> Inlet at(String what, Class<T> type, Relay.Sending<T> sending) {
        return new Relay<>("/api/messages" + what, type, json, sending);
    }

    @Bean
    Inlet messagesInlet() {
        return at("", MessageController.NewMessage.class, (id, body, by) -> messages.receive(body, by));
    }

    @Bean
    Inlet assignmentsInlet() {
        return at("/{id}/assignments", MessageController.Assignment.class, messages::assign);
    }

    @Bean
    Inlet repliesInlet() {
        return at("/{id}/replies", MessageController.Reply.class, messages::reply);
    }

    @Bean
    Inlet publishedRepliesInlet() {
        return at("/{id}/publications", MessageController.Publication.class, messages::publish);
    }

    @Bean
    Inlet closedMessagesInlet() {
        return at("/{id}/closures", MessageController.Closure.class, messages::close);
    }
}
