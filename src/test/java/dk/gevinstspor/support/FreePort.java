package dk.gevinstspor.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port for a server that starts in a moment, or that a test stops and starts again. It lies below the ports that the
 * system gives to connections, so that none takes it meanwhile.
 */
public final class FreePort {

    private static final int LOWEST = 10_000;
    private static final int FIRST_OF_THE_SYSTEM = 32_768;

    private FreePort() {}

    public static int find() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, FIRST_OF_THE_SYSTEM);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // another one, then
            }
        }
    }
}
