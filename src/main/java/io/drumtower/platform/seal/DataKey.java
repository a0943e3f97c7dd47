package io.drumtower.platform.seal;

import javax.crypto.SecretKey;

/** @param id that tells it from an earlier or later one of its subject */
record DataKey(String id, SecretKey key) {}
