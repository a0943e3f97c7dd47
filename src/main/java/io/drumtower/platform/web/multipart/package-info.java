/** Forms with files, cut into their parts while they come in: in large pieces, and each file straight to the disk. */
package io.drumtower.platform.web.multipart;
