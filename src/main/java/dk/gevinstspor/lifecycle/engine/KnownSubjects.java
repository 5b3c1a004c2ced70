package dk.gevinstspor.lifecycle.engine;

import dk.gevinstspor.lifecycle.BusinessKeys;
import dk.gevinstspor.lifecycle.BusinessKeys.Subject;
import dk.gevinstspor.lifecycle.BusinessProcess;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Remembers what business keys are about: an aggregate never moves, and every step asks. */
@Component
class KnownSubjects {

    private static final int MOST = 10_000;

    private final ObjectProvider<BusinessKeys> keys;
    private final Map<UUID, Subject> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Subject> eldest) {
            return size() > MOST;
        }
    };

    KnownSubjects(ObjectProvider<BusinessKeys> keys) {
        this.keys = keys;
    }

    Subject subjectOf(BusinessProcess process, UUID key) {
        Subject subject = remembered(key);
        if (subject == null) {
            subject = keys.getObject().subjectOf(process, key);
            remember(key, subject);
        }
        return Objects.requireNonNull(subject);
    }

    private @Nullable Subject remembered(UUID key) {
        synchronized (known) {
            return known.get(key);
        }
    }

    private void remember(UUID key, Subject subject) {
        synchronized (known) {
            known.put(key, subject);
        }
    }
}
