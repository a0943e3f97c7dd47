package io.drumtower.access;

import io.drumtower.kernel.EventType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is recorded about who may enter and who did. This file is the contract; its JSON is kept forever.
 *
 * <p>{@code by} is the account that did it, or {@code system}. No event holds a password, a token or a hash of one.
 */
public sealed interface AccessEvent {

    /** When it happened. The time of recording is event metadata. */
    Instant occurredAt();

    @EventType("access.account-opened")
    record AccountOpened(String account, List<Role> roles, String by, Instant occurredAt) implements AccessEvent {}

    /** Its sessions and tokens ended; its name is not given to anybody else. */
    @EventType("access.account-closed")
    record AccountClosed(String account, String by, Instant occurredAt) implements AccessEvent {}

    /** A link was made with which the account's holder chooses a password; one made before ended. */
    @EventType("access.password-link-issued")
    record PasswordLinkIssued(String account, Instant until, String by, Instant occurredAt) implements AccessEvent {}

    @EventType("access.password-changed")
    record PasswordChanged(String account, String by, Instant occurredAt) implements AccessEvent {}

    @EventType("access.role-granted")
    record RoleGranted(String account, Role role, String by, Instant occurredAt) implements AccessEvent {}

    @EventType("access.role-revoked")
    record RoleRevoked(String account, Role role, String by, Instant occurredAt) implements AccessEvent {}

    /**
     * Someone came in.
     *
     * @param address where the request came from; null when it is not known
     */
    @EventType("access.signed-in")
    record SignedIn(String account, Way how, @Nullable String address, Instant occurredAt) implements AccessEvent {}

    @EventType("access.signed-out")
    record SignedOut(String account, @Nullable String address, Instant occurredAt) implements AccessEvent {}

    /** All sessions of the account ended. */
    @EventType("access.signed-out-everywhere")
    record SignedOutEverywhere(String account, @Nullable String address, Instant occurredAt) implements AccessEvent {}

    /**
     * Someone did not come in.
     *
     * @param account as typed, cut to 64 characters, control characters replaced
     */
    @EventType("access.sign-in-failed")
    record SignInFailed(
            String account,
            Way how,
            Failure reason,
            @Nullable String address,
            Instant occurredAt) implements AccessEvent {}

    /**
     * Too many failures: what is tried until {@code until} for the account from the address is refused unseen, and is
     * not recorded one by one.
     */
    @EventType("access.sign-in-locked")
    record SignInLocked(String account, @Nullable String address, Instant until, Instant occurredAt)
            implements AccessEvent {}

    /** @param source the data source that it is bound to */
    @EventType("access.token-issued")
    record TokenIssued(TokenKind kind, String source, String by, Instant occurredAt) implements AccessEvent {}

    /** All tokens of the source ended. */
    @EventType("access.token-revoked")
    record TokenRevoked(TokenKind kind, String source, String by, Instant occurredAt) implements AccessEvent {}

    /** @param roles that it has as long as its account has them */
    @EventType("access.personal-token-issued")
    record PersonalTokenIssued(String token, String account, List<Role> roles, Instant until, Instant occurredAt)
            implements AccessEvent {}

    @EventType("access.personal-token-revoked")
    record PersonalTokenRevoked(String token, String account, Instant occurredAt) implements AccessEvent {}

    /** The link that makes an account with every role was printed on the console. */
    @EventType("access.set-up-link-issued")
    record SetUpLinkIssued(Instant until, Instant occurredAt) implements AccessEvent {}

    /**
     * A link to the wall of an occasion was made.
     *
     * @param until as the occasion was planned then; an amended end moves it
     */
    @EventType("access.wall-link-issued")
    record WallLinkIssued(String link, String occasion, Instant until, String by, Instant occurredAt)
            implements AccessEvent {}

    @EventType("access.wall-link-revoked")
    record WallLinkRevoked(String link, String occasion, String by, Instant occurredAt) implements AccessEvent {}

    /** How someone showed who he is. */
    enum Way {
        FORM,
        BASIC,
        /** A personal token. */
        TOKEN,
        /** To sign, being in already. */
        SIGNATURE
    }

    /** Why someone did not come in. */
    enum Failure {
        UNKNOWN_ACCOUNT,
        WRONG_PASSWORD
    }

    /** What a token opens. */
    enum TokenKind {
        MACHINE
    }

    /**
     * The data of a person were erased: what was sealed for it can be read no more.
     *
     * @param subject as it was sealed for, such as {@code message/2021-0042}
     */
    @EventType("access.personal-data-erased")
    record PersonalDataErased(String subject, String reason, String by, Instant occurredAt) implements AccessEvent {}

    /**
     * Somebody was shown what the data of a person say: the first time in an hour, of each who reads.
     *
     * @param subject as in {@link PersonalDataErased}
     */
    @EventType("access.personal-data-read")
    record PersonalDataRead(String subject, String by, Instant occurredAt) implements AccessEvent {}
}
