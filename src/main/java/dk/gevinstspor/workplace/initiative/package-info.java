/** The page of one initiative: its head, and what is known about it in tabs. */
@NullMarked
package dk.gevinstspor.workplace.initiative;

import org.jspecify.annotations.NullMarked;
