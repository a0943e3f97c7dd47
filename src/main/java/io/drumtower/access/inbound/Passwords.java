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

    /** Of random bytes that nobody kept; made once, as making it takes a third of a second of each start. */
    static final String NOBODYS_HASH =
            "$argon2id$v=19$m=16384,t=2,p=1$sYIP61ObD7mvy9DyteHJBw" + "$AF8Bs+uKhFA22lpws6Kwi1sAbWE45HNf1zWGFlfBQzg";

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
