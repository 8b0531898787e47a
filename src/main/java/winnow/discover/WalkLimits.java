package winnow.discover;

/**
 * When a walk through issues and volumes ends.
 *
 * @param missingIssues so many numbers in a row without an issue end a volume; fewer are holes in the numbering
 * @param missingVolumes so many volumes in a row without an issue end a journal
 * @param volumesBefore so many volumes may be missing before the first that is there: not all of a journal is online
 * @param issues highest number of an issue that is tried
 * @param unanswered so many requests in a row without an answer end the walk: the site is out of reach
 */
public record WalkLimits(int missingIssues, int missingVolumes, int volumesBefore, int issues, int unanswered) {

    /** Three missing issues end a volume, three missing volumes a journal, 60 issues are tried at most. */
    public static final WalkLimits DEFAULT = new WalkLimits(3, 3, 20, 60, 5);
}
