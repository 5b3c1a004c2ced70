/** What a tagged PDF by JasperReports lacks to be accessible (PDF/UA-1), added by PDFBox afterwards. */
@NullMarked
package dk.gevinstspor.print.tagging;

import org.jspecify.annotations.NullMarked;
