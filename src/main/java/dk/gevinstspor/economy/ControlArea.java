package dk.gevinstspor.economy;

/** Styringsområde: which frame an amount belongs to. */
public enum ControlArea {
    SERVICE,
    /** anlæg */
    CAPITAL,
    TRANSFERS
}
