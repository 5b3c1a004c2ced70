package dk.gevinstspor.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL refuses to run as root; this finds a way to give root's power up for its programs. */
final class Unprivileged {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Path home;
    private final String program;
    private final Programs asMyself;

    Unprivileged(Path home, Binaries binaries) {
        this.home = home;
        this.program = binaries.program("initdb");
        this.asMyself = new Programs(home, List.of());
    }

    /** How to run programs: as they are for an ordinary user, and for root by the first way that works here. */
    Programs programs() {
        if (!asMyself.run(LIMIT, List.of("id", "-u")).output().equals("0")) {
            return asMyself;
        }
        // In a user namespace of its own, root is nobody there and still owns its files here.
        var namespace = new Programs(home, List.of("unshare", "-U"));
        return works(namespace) ? namespace : asAnotherUser();
    }

    private Programs asAnotherUser() {
        String user = giveAway();
        String group = asMyself.run(LIMIT, List.of("id", "-g", user)).output();
        return Stream.of(
                        List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups"),
                        List.of("runuser", "-u", user, "--"),
                        List.of("su", "-s", "/bin/sh", "-c", "exec \"$0\" \"$@\"", user, "--"),
                        List.of("sudo", "-n", "-u", user, "--"))
                .map(prefix -> new Programs(home, prefix))
                .filter(this::works)
                .findFirst()
                .orElseThrow(() -> new CannotStart(
                        "PostgreSQL refuses to run as root, and here neither a user namespace (unshare -U) nor a change to the user %s reaches %s: start Gevinstspor as an ordinary user, or set gevinstspor.data-directory to a directory that this user can reach."
                                .formatted(user, home)));
    }

    /** Everything stays with the ordinary user whose it was; what is root's goes to nobody. */
    private String giveAway() {
        try {
            UserPrincipal owner = Files.getOwner(home);
            UserPrincipal user = owner.getName().equals("root")
                    ? home.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody")
                    : owner;
            List<Path> files = new ArrayList<>();
            try (Stream<Path> all = Files.walk(home)) {
                all.filter(path -> !Files.isSymbolicLink(path)).forEach(files::add);
            }
            for (Path file : files) {
                Files.setOwner(file, user);
            }
            return user.getName();
        } catch (IOException e) {
            throw new CannotStart(
                    "PostgreSQL refuses to run as root, and %s could not be given to another user (%s): start Gevinstspor as an ordinary user."
                            .formatted(home, e.getMessage()),
                    e);
        }
    }

    private boolean works(Programs programs) {
        List<String> probe = List.of("sh", "-c", "test -w \"$0\" && \"$1\" --version", home.toString(), program);
        return programs.run(LIMIT, probe).ok();
    }
}
