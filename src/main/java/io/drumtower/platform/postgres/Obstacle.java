package io.drumtower.platform.postgres;

import java.nio.file.Path;

/** What may stand in the way of the own server, each in a sentence and what to do. */
final class Obstacle {

    private static final String ANOTHER_FOLDER = "name another folder by DRUMTOWER_DATA.";

    private Obstacle() {}

    static CannotStart runsAlready(Path home) {
        return new CannotStart("another Drumtower runs on " + home, "Use that one, or stop it; or " + ANOTHER_FOLDER);
    }

    static CannotStart notCreated(Path folder) {
        return new CannotStart(
                "the data folder " + folder.toAbsolutePath() + " is not a folder and cannot be made one by the user "
                        + user(),
                "Create it for this user, or " + ANOTHER_FOLDER);
    }

    static CannotStart notWritable(Path home) {
        return new CannotStart(
                "the data folder " + home + " cannot be read and written by the user " + user(),
                "Give it to this user, or " + ANOTHER_FOLDER);
    }

    static CannotStart notOurs(Path home) {
        return new CannotStart(
                "the folder " + home + " is not empty and not Drumtower's, so it is left as it is",
                "Name an empty folder, or that of a Drumtower, by DRUMTOWER_DATA.");
    }

    static CannotStart otherVersion(Path cluster, String found, String needed) {
        return new CannotStart(
                "the data in " + cluster + " were written by PostgreSQL " + found + ", and this Drumtower has "
                        + needed,
                "Start the Drumtower that wrote them; to move on, bring them to PostgreSQL " + needed
                        + " with pg_upgrade, or with pg_dumpall into a new folder.");
    }

    static CannotStart noCluster(Path cluster) {
        return new CannotStart(
                "the folder " + cluster + " is not a whole PostgreSQL cluster: PG_VERSION is missing",
                "Restore it from a backup; or " + ANOTHER_FOLDER);
    }

    static CannotStart noPassword(Path password) {
        return new CannotStart(
                "the file with the database's password is missing: " + password,
                "Restore it from a backup of the data folder; it was made together with the folder cluster beside it.");
    }

    static CannotStart diskFull(Path home, long leastMegabytes) {
        return new CannotStart(
                "the disk is full below " + home + ": Drumtower needs " + leastMegabytes + " MB free to start",
                "Make room, or move the folder to a larger disk and name it by drumtower.data.");
    }

    static CannotStart portTaken(int port) {
        return new CannotStart(
                "the port " + port + " of 127.0.0.1 cannot be opened: another program has it, or it is not allowed",
                "Set drumtower.database-port to another one, or to 0 for any that is free.");
    }

    static CannotStart failed(String program, Path log) {
        return new CannotStart("PostgreSQL's " + program + " failed", "Read the last lines of " + log + ".");
    }

    static CannotStart root() {
        return new CannotStart(
                "PostgreSQL refuses to run as root, and neither unshare nor setpriv may change the user here",
                "Start Drumtower as a normal user, or set DRUMTOWER_DATABASE_URL to a server of your own.");
    }

    static CannotStart noEntry(Path folder, Path home) {
        return new CannotStart(
                "the user that PostgreSQL runs as, because it refuses to be root, cannot enter the folder " + folder,
                "Let others enter it (chmod o+x), move " + home + " out of it, or start Drumtower as a normal user.");
    }

    private static String user() {
        return System.getProperty("user.name");
    }
}
