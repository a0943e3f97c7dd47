/** How a call goes out: who is called, by which line, and what it says. Nothing here is recorded. */
package io.drumtower.duty.calls;
