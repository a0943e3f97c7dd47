package io.drumtower.platform.postgres;

import java.util.List;

/** Settings of the own server. Given with the command they also win over {@code ALTER SYSTEM}. */
final class ServerSettings {

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1", // the program is the only client
            "unix_socket_directories=", // nor does it need a folder for sockets
            "fsync=on", // these three: what is acknowledged survives a power failure
            "synchronous_commit=on",
            "full_page_writes=on",
            "shared_buffers=256MB", // the newest events and their indexes stay in memory beside a JVM on a 4 GB machine
            "max_wal_size=2GB", // a burst of attacks does not force a checkpoint, and recovery stays within minutes
            "checkpoint_timeout=15min", // each checkpoint makes the next write of each page a full one: fewer of them
            "wal_compression=on", // those full pages are most of the WAL; on two cores the disk is the bottleneck
            "wal_recycle=off", // a file of the WAL that is reused holds what was erased until it is written over
            "jit=off", // no query runs long enough to earn its compilation
            "max_connections=100", // 16 for the pool, a few for the owner, the rest for tools and a second instance
            "random_page_cost=1.1", // an SSD reads anywhere; 4 would choose whole scans of the log
            "logging_collector=on", // a week of the server's words, in the folder log of the cluster
            "log_directory=log",
            "log_filename=postgresql-%a.log",
            "log_rotation_age=1d",
            "log_rotation_size=0",
            "log_truncate_on_rotation=on",
            "log_min_error_statement=panic", // neither a failed statement nor the row it is about
            "log_error_verbosity=terse");

    private ServerSettings() {}

    static String with(int port) {
        return "-c port=" + port + " -c " + String.join(" -c ", SETTINGS);
    }
}
