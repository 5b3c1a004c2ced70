/** How a document becomes proposals: vocabulary, numbers, tables told by their structure. */
@NullMarked
package dk.gevinstspor.proposal.understanding;

import org.jspecify.annotations.NullMarked;
