/** Personal data, sealed with a key for each subject (AES-256-GCM), so that they can be erased. */
package io.drumtower.platform.seal;
