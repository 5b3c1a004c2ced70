/** Word documents and workbooks, read without running anything, and tables written row by row; the only room for POI. */
@NamedInterface("office")
@NullMarked
package dk.gevinstspor.document.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
