package io.drumtower.platform.web.multipart;

import io.drumtower.kernel.Refused;

/**
 * How much a form may bring; smaller limits by format are the intake's own.
 *
 * @param body bytes of the whole form
 * @param file bytes of one file
 * @param fields bytes of all that is no file
 * @param parts fields and files
 * @param head bytes of the headers of one part
 */
record UploadLimits(long body, long file, int fields, int parts, int head) {

    static final UploadLimits OF_THE_PROGRAM = new UploadLimits(2100L << 20, 2L << 30, 256 << 10, 20, 8 << 10);

    static Refused tooLarge() {
        return Refused.of(413, "platform.problem.too-large");
    }
}
