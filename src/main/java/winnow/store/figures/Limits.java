package winnow.store.figures;

/**
 * How much is read of what could be endless.
 *
 * @param journals journals listed one by one; the smaller ones beyond are taken together
 * @param examples open findings of each rule
 * @param freezes episodes of frozen cohorts
 */
public record Limits(int journals, int examples, int freezes) {

    /** 40 journals, 50 findings a rule, 40 freezes. */
    public static final Limits DEFAULT = new Limits(40, 50, 40);
}
