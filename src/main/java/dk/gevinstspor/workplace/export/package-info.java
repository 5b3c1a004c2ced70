/** What one may see as spreadsheets: row by row, so that any number of rows takes the same memory. */
@NullMarked
package dk.gevinstspor.workplace.export;

import org.jspecify.annotations.NullMarked;
