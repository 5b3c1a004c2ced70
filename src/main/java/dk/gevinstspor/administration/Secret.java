package dk.gevinstspor.administration;

/** A typed password: exactly as typed, and never shown, neither on a page nor in a log. */
record Secret(String value) {

    /** How a form's text becomes one. */
    public static Secret valueOf(String typed) {
        return new Secret(typed);
    }

    @Override
    public String toString() {
        return "";
    }
}
