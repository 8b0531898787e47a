package winnow.fetch;

/**
 * How much of a saved page is read before it counts as too large; compressed input is counted decompressed.
 *
 * @param page bytes of one page, XML or text
 * @param registry bytes of one file of registry records
 */
public record CaptureLimits(int page, int registry) {

    /** 8 MB a page, 64 MB a file of registry records. */
    public static final CaptureLimits DEFAULT = new CaptureLimits(8 << 20, 64 << 20);

    int of(ContentForm form) {
        return form == ContentForm.JSON ? registry : page;
    }
}
