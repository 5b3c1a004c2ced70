/** PDF files with text, by Apache PDFBox; PDFBox is known nowhere else. */
@NullMarked
package dk.gevinstspor.document.pdf;

import org.jspecify.annotations.NullMarked;
