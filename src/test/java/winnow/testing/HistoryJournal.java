package winnow.testing;

/**
 * A journal whose articles' counters are made up, with what befalls it as a whole; weeks beyond the history mean never.
 *
 * @param monthly whether the figures of PubMed Central come in once a month
 * @param recountWeek week in which counters are counted anew
 * @param freezeFrom first week in which counters stand still
 * @param freezeTo first week in which they move again
 * @param frozenViews whether the views stand still, or the downloads
 * @param frozenYoung whether only articles under two years stand still
 */
record HistoryJournal(
        String code,
        boolean monthly,
        int recountWeek,
        int freezeFrom,
        int freezeTo,
        boolean frozenViews,
        boolean frozenYoung) {

    boolean frozen(int week, int counter, boolean young) {
        boolean views = counter < 2;
        return week >= freezeFrom && week < freezeTo && views == frozenViews && (young || !frozenYoung);
    }

    boolean recounts(int week) {
        return week == recountWeek;
    }
}
