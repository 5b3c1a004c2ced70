/** Many initiatives from one file: its lines read and checked, shown, and then created all together or not at all. */
@NullMarked
package dk.gevinstspor.workplace.bulk;

import org.jspecify.annotations.NullMarked;
