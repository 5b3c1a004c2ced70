/** Word documents and Excel workbooks, by Apache POI; POI is known nowhere else. */
@NullMarked
package dk.gevinstspor.document.office;

import org.jspecify.annotations.NullMarked;
