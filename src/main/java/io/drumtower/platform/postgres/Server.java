package io.drumtower.platform.postgres;

/** A PostgreSQL server as the owner of the tables reaches it: the program's own, or one that is run by others. */
interface Server {

    String url();

    String owner();

    String password();
}
