package winnow.job.doctor;

import winnow.job.ExitCode;

/**
 * What one check saw.
 *
 * @param check name of the check: {@code java}, {@code disk}, {@code contact}; stable
 * @param state how well it is
 * @param seen one line: what there is
 * @param advice one line: what to do; empty where nothing is to be done
 * @param exit the exit code that this alone deserves, {@code OK} for anything but a problem
 */
public record Condition(String check, State state, String seen, String advice, ExitCode exit) {

    /** How well it is. */
    public enum State {
        /** As it should be. */
        OK("ok"),
        /** Some verbs or options will not do what they could. */
        WARNING("warning"),
        /** A harvest would not run, or would run into trouble. */
        PROBLEM("problem");

        private final String slug;

        State(String slug) {
            this.slug = slug;
        }

        /** The word that is printed. */
        public String slug() {
            return slug;
        }
    }

    /** All is well. */
    public static Condition ok(String check, String seen) {
        return new Condition(check, State.OK, seen, "", ExitCode.OK);
    }

    static Condition warning(String check, String seen, String advice) {
        return new Condition(check, State.WARNING, seen, advice, ExitCode.OK);
    }

    /** A fault of the configuration. */
    public static Condition misconfigured(String check, String seen, String advice) {
        return new Condition(check, State.PROBLEM, seen, advice, ExitCode.USAGE);
    }

    /** A fault that lies outside winnow and its configuration. */
    static Condition outside(String check, String seen, String advice) {
        return new Condition(check, State.PROBLEM, seen, advice, ExitCode.OUTSIDE_FAULT);
    }

    /** A fault outside, in the words of a message that says after its last colon what to do. */
    static Condition outside(String check, String message) {
        int colon = message.lastIndexOf(": ");
        return colon < 0
                ? outside(check, message, "")
                : outside(check, message.substring(0, colon), message.substring(colon + 2));
    }
}
