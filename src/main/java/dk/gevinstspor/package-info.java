/** Gevinstspor, from an idea to harvested årsværk. */
@NullMarked
package dk.gevinstspor;

import org.jspecify.annotations.NullMarked;
