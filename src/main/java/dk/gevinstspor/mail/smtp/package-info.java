/** Mail out by SMTP, and nothing else knows it. */
@NullMarked
package dk.gevinstspor.mail.smtp;

import org.jspecify.annotations.NullMarked;
