package io.drumtower.access.inbound;

import io.drumtower.access.password.AddressThrottle;
import io.drumtower.access.password.RememberedPasswords;
import io.drumtower.access.password.Throttle;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
class Passwords {

    @Bean
    PasswordEncoder passwordEncoder(@Qualifier("realTime") Clock clock) {
        return new RememberedPasswords(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(), clock);
    }

    @Bean
    Throttle throttle(@Qualifier("realTime") Clock clock) {
        return new Throttle(clock);
    }

    @Bean
    AddressThrottle addressThrottle(@Qualifier("realTime") Clock clock) {
        return new AddressThrottle(clock);
    }
}
