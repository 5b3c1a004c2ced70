/** Files read as what a person sees in them: headings, paragraphs and tables, each with its place. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package dk.gevinstspor.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
