/** Plain text with tables of tabs or bars, and comma-separated values. */
@NullMarked
package dk.gevinstspor.document.text;

import org.jspecify.annotations.NullMarked;
