/** The process engine, and the only package that knows it. */
@NullMarked
package dk.gevinstspor.lifecycle.engine;

import org.jspecify.annotations.NullMarked;
