package winnow.publish.check;

/**
 * A field of a record that the target will miss or refuse.
 *
 * @param doi record
 * @param field the target's name for it
 * @param obligation {@code mandatory}, {@code applicable}, {@code recommended} or {@code schema}
 * @param problem what is wrong
 * @param reason why the target asks for it
 * @param supplier who could supply it: {@code publisher}, {@code registry}, {@code repository} or {@code us}
 */
public record Gap(String doi, String field, String obligation, String problem, String reason, String supplier) {

    /** Whether the target refuses a record for it. */
    public boolean grave() {
        return obligation.equals("mandatory");
    }
}
