package dk.gevinstspor.support;

/** How much of something a test does: {@code mvn test -Dtests.scale=10} does ten times as much. */
public final class Scale {

    private static final int FACTOR = Integer.getInteger("tests.scale", 1);

    private Scale() {}

    public static int times(int usually) {
        return usually * FACTOR;
    }
}
