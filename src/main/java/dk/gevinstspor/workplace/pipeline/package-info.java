/** The pipeline: every initiative that the reader may see, as table, board and spreadsheet. */
@NullMarked
package dk.gevinstspor.workplace.pipeline;

import org.jspecify.annotations.NullMarked;
