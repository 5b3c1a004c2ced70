package dk.gevinstspor.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param loginRequired whether who follows a mailed link must also log in, as its receiver or her delegate */
@ConfigurationProperties("gevinstspor.links")
record LinkProperties(@DefaultValue("false") boolean loginRequired) {}
