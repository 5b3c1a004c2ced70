/** Reads what came by mail: who says it is from whom, and what stands above the quoted text. Nothing here decides. */
@NullMarked
package dk.gevinstspor.mail.reading;

import org.jspecify.annotations.NullMarked;
