/** JasperReports, and nothing else knows it. */
@ApplicationModule(allowedDependencies = {"kernel", "database", "organisation", "security", "webui", "mail", "record"})
@NullMarked
package dk.gevinstspor.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
