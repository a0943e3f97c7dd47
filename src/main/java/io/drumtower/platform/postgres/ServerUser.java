package io.drumtower.platform.postgres;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom the server runs: PostgreSQL refuses to be root.
 *
 * @param prefix put before each command
 * @param uid owner of the server's files, if it must be seen to
 */
record ServerUser(List<String> prefix, int uid) {

    private static final int ANY = -1;
    private static final int ROOT = 0;
    /** Field of the line {@code Uid: real effective saved filesystem}. */
    private static final int EFFECTIVE_UID = 2;
    /** By number, because the group is named nogroup on one system and nobody on the next. */
    private static final int NOBODY = 65534;

    private static final ServerUser SAME = new ServerUser(List.of(), ANY);

    /** Unlike another user, a user namespace can enter root's private folders. */
    private static final ServerUser NAMESPACE =
            new ServerUser(List.of("unshare", "--user", "--map-user=1000", "--map-group=1000"), ROOT);

    private static final ServerUser UNPRIVILEGED =
            new ServerUser(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), NOBODY);

    static ServerUser choose() {
        if (!isRoot()) {
            return SAME;
        }
        for (var user : List.of(NAMESPACE, UNPRIVILEGED)) {
            if (user.succeeds("true")) {
                return user;
            }
        }
        throw Obstacle.root();
    }

    /** By number, as PostgreSQL asks: the user 0 may have any name. */
    private static boolean isRoot() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("Uid:"))
                    .anyMatch(line -> line.split("\\s+", -1)[EFFECTIVE_UID].equals(String.valueOf(ROOT)));
        } catch (IOException notLinux) {
            return false;
        }
    }

    List<String> command(Path program, List<String> arguments) {
        var command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    void give(Path file) throws IOException {
        if (uid != ANY
                && !Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS)
                        .equals(uid)) {
            Files.setAttribute(file, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
        }
    }

    void giveAll(Path folder) throws IOException {
        if (uid == ANY) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files::iterator) {
                give(file);
            }
        }
    }

    void requireEntry(Path home) {
        if (uid == ANY || entersFolder(home)) {
            return;
        }
        var blocked = home;
        for (var folder = home.getParent(); folder != null && !entersFolder(folder); folder = folder.getParent()) {
            blocked = folder;
        }
        throw Obstacle.noEntry(blocked, home);
    }

    private boolean entersFolder(Path folder) {
        return succeeds("test", "-x", folder.toString());
    }

    private boolean succeeds(String... program) {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(program));
        try {
            var process = new ProcessBuilder(command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            return process.onExit().join().exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}
