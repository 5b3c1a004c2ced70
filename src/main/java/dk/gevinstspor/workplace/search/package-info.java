/** Søg: full text in Danish, over everything that the reader may see. */
@NullMarked
package dk.gevinstspor.workplace.search;

import org.jspecify.annotations.NullMarked;
