/** Calls somebody for messages that wait too long. */
package io.drumtower.messages.automation;
