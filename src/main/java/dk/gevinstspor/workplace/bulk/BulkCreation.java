package dk.gevinstspor.workplace.bulk;

import dk.gevinstspor.initiative.Initiative.Idea;
import dk.gevinstspor.initiative.Intake;
import dk.gevinstspor.kernel.Claims;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Actor.Channel;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.workplace.bulk.BulkImport.Failure;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Creates the initiatives of a file in one transaction, as if whoever sent it had typed them: all of them, or none
 * whatever happens.
 */
@Component
class BulkCreation {

    private static final int TOLD_EVERY = 20;

    private final BulkImports imports;
    private final Intake intake;
    private final Directory directory;
    private final Today today;
    private final Claims claims;

    BulkCreation(
            BulkImports imports,
            Intake intake,
            Directory directory,
            Today today,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.intake = intake;
        this.directory = directory;
        this.today = today;
        this.claims = new Claims("import", imports, new TransactionTemplate(transactions));
    }

    /**
     * Does the next that waits.
     *
     * @param goOn asked now and then: false stops the work, and nothing is created
     * @return whether there was one
     */
    boolean next(BooleanSupplier goOn) {
        return claims.next(imports::claim, (id, on) -> imports.find(id).ifPresent(found -> create(found, on)), goOn);
    }

    private void create(BulkImport found, BooleanSupplier goOn) {
        imports.lockProgramme(found.programmeId());
        List<BulkLine> lines = imports.lines(found.id(), 0, found.lines());
        if (!imports.existing(found.programmeId(), lines).isEmpty()) {
            imports.failed(found.id(), Failure.DUPLICATES);
            return;
        }
        Set<UUID> units = UnitNames.of(directory.programme(found.programmeId()), directory)
                .all();
        if (!lines.stream().allMatch(line -> units.contains(line.unitId()))) {
            imports.failed(found.id(), Failure.UNITS);
            return;
        }
        Actor importer = new Actor(found.personId(), null, Channel.IMPORT);
        int created = 0;
        for (BulkLine line : lines) {
            Idea idea = new Idea(line.title(), line.description(), line.unitId(), found.personId(), today.now());
            intake.submit(line.initiativeId(), found.programmeId(), idea, importer);
            created++;
            if (created % TOLD_EVERY == 0) {
                imports.progress(found.id(), created);
                if (!goOn.getAsBoolean()) {
                    throw new IllegalStateException("stopped");
                }
            }
        }
        imports.done(found.id());
    }
}
