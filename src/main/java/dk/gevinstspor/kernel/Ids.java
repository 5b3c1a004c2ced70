package dk.gevinstspor.kernel;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/**
 * Identities of what is new: unique without asking anybody, and in the order of their making (RFC 9562, version 7). Random
 * ones would come to lie on another page of each index every time, which the database's log then holds whole. They say when
 * they were made and are no secret: a link's token is not one of them.
 */
public final class Ids {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    public static UUID next() {
        return GENERATOR.generate();
    }
}
