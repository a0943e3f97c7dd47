package io.drumtower.intake.format;

import java.util.Arrays;

/** Files that make up a page but are none; documents such as pdf are content. */
final class StaticFiles {

    private static final int LONGEST = 5;
    private static final long[] EXTENSIONS = Arrays.stream(("css js mjs map gif jpg jpeg png bmp ico svg svgz webp avif"
                            + " ttf otf eot woff woff2 mp3 mp4 webm swf")
                    .split(" "))
            .mapToLong(StaticFiles::packed)
            .sorted()
            .toArray();

    private StaticFiles() {}

    /** Whatever the case. */
    static boolean isExtension(byte[] line, int from, int to) {
        if (to - from > LONGEST) {
            return false;
        }
        long packed = 0;
        for (int at = from; at < to; at++) {
            packed = packed << 8 | lower(line[at]);
        }
        return Arrays.binarySearch(EXTENSIONS, packed) >= 0;
    }

    private static long packed(String extension) {
        return extension.chars().asLongStream().reduce(0, (packed, next) -> packed << 8 | next);
    }

    private static int lower(byte next) {
        return next >= 'A' && next <= 'Z' ? next + 32 : next & 0xFF;
    }
}
