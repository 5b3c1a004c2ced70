/** The description of the programming interface (OpenAPI), generated from the code; the generator is known only here. */
@NullMarked
package dk.gevinstspor.api.openapi;

import org.jspecify.annotations.NullMarked;
