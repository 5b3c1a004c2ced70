/** What the programme may deliver: Monte Carlo over uncertain årsværk. Pure arithmetic in doubles, never stored. */
@NullMarked
package dk.gevinstspor.portfolio.simulation;

import org.jspecify.annotations.NullMarked;
