/** Mail in by IMAP, and nothing else knows it. */
@NullMarked
package dk.gevinstspor.mail.imap;

import org.jspecify.annotations.NullMarked;
