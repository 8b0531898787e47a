package winnow.job;

import winnow.model.Target;

/** Is told what a source found. */
interface Discovered {

    /** An article to look at. */
    void target(Target target);

    /**
     * Something that was given as an article and is none; it is taken, and has failed.
     *
     * @param place where it stood: {@code list.txt:12}
     * @param reason a stable slug
     * @param message one line
     */
    void refused(String place, String reason, String message);
}
