package dk.gevinstspor.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Whether mails can be answered by mail.
 *
 * @param address where answers come in, such as {@code svar@example.dk}; its server delivers {@code svar+anything@} there
 *     too. Null: no mail invites an answer
 * @param authservId the id in the Authentication-Results headers of our own mail server. Null: no answer is believed
 * @param maxSize a larger mail is not read
 */
@ConfigurationProperties("gevinstspor.inbound")
record InboundProperties(
        @Nullable String address,
        @Nullable String authservId,
        @DefaultValue("10MB") DataSize maxSize) {}
