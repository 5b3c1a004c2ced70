/** Forsiden: what a person should see first. */
@NullMarked
package dk.gevinstspor.workplace.start;

import org.jspecify.annotations.NullMarked;
