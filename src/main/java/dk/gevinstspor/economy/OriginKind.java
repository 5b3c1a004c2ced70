package dk.gevinstspor.economy;

/** Which {@link Origin} a line has, for rows and forms. */
public enum OriginKind {
    STATED,
    DEVELOPMENT,
    FTE_AT_RATE,
    SHARE_OF_DEVELOPMENT
}
