package dk.gevinstspor.kernel;

import java.util.Collection;
import java.util.Comparator;

/** A trafiklys. Worse lights come later; NONE says that there is nothing to judge yet. */
public enum Light {
    NONE,
    GREEN,
    YELLOW,
    RED;

    /** The worst of them; NONE for none. */
    public static Light worst(Collection<Light> lights) {
        return lights.stream().max(Comparator.naturalOrder()).orElse(NONE);
    }
}
