/** Recomputes what a proposal states and lists what does not agree. */
@NullMarked
package dk.gevinstspor.proposal.check;

import org.jspecify.annotations.NullMarked;
