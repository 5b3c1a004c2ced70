/** What JasperReports' tags lack for a PDF to be accessible (PDF/UA-1), made while it is written. */
@NullMarked
package dk.gevinstspor.print.tagging;

import org.jspecify.annotations.NullMarked;
