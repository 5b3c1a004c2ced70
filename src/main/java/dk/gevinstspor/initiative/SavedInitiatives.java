package dk.gevinstspor.initiative;

import dk.gevinstspor.kernel.UntilSaved;
import java.util.List;
import java.util.UUID;
import org.springframework.data.relational.core.mapping.event.AbstractRelationalEventListener;
import org.springframework.data.relational.core.mapping.event.AfterSaveEvent;
import org.springframework.stereotype.Component;

/** Once an initiative is saved, that is what the transaction has read of it. */
@Component
class SavedInitiatives extends AbstractRelationalEventListener<Initiative> {

    static Object question(UUID id) {
        return List.of("initiative now", id);
    }

    @Override
    protected void onAfterSave(AfterSaveEvent<Initiative> saved) {
        UntilSaved.know(question(saved.getEntity().id()), saved.getEntity());
    }
}
