package winnow.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Weekly looks at the counters of articles over months, as readers make them: heavy tails, a burst after publication,
 * decline with age, waves, holidays, campaigns, journals whose PubMed Central figures come in once a month, articles that
 * begin in between, looks that fail, counters that are blank for a week. Into this, known troubles are sown, and what an
 * audit of the whole must find is known.
 *
 * <p>The same seed gives the same histories. Load them with {@link HistoryLoader}.
 */
public final class CounterHistories {

    static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 6);

    private static final int OLDEST_YEARS = 15;
    private static final int MOST_JOURNALS = 12;
    private static final int ARTICLES_A_JOURNAL = 250;

    private final int weeks;
    private final List<HistoryJournal> journals = new ArrayList<>();
    private final List<HistoryArticle> articles = new ArrayList<>();
    private final double[][] climate;
    private final Set<String> sown = new TreeSet<>();

    private CounterHistories(long seed, int articleCount, int weeks, double troubled) {
        this.weeks = weeks;
        Dice dice = new Dice(seed);
        int journalCount = Math.max(2, Math.min(MOST_JOURNALS, articleCount / ARTICLES_A_JOURNAL));
        for (int j = 0; j < journalCount; j++) {
            journals.add(troubled > 0 ? troubledJournal(j, dice) : journal(j, dice));
        }
        climate = climate(dice);
        for (int i = 1; i <= articleCount; i++) {
            articles.add(article(i, troubled, dice));
        }
    }

    /**
     * Histories with troubles.
     *
     * @param troubled share of articles to which something happens
     */
    public static CounterHistories sown(long seed, int articles, int weeks, double troubled) {
        return new CounterHistories(seed, articles, weeks, troubled);
    }

    /**
     * Every finding that an audit of the whole must have: the rule, a space, and the DOI or the journal's code. Known once
     * the histories are loaded, as few readers make more downloads than views by chance.
     */
    public Set<String> expected() {
        Set<String> expected = new TreeSet<>(sown);
        articles.stream().filter(HistoryArticle::showsMoreDownloads).forEach(a -> expected.add("M07 " + a.doi));
        return expected;
    }

    /** A moment after the last look. */
    public Instant end() {
        return at(weeks - 1, 0).plus(Duration.ofDays(1));
    }

    int weeks() {
        return weeks;
    }

    List<HistoryJournal> journals() {
        return journals;
    }

    List<HistoryArticle> articles() {
        return articles;
    }

    double climate(HistoryJournal journal, int week) {
        return climate[journals.indexOf(journal)][week];
    }

    static LocalDate day(int week) {
        return FIRST_DAY.plusWeeks(week);
    }

    /** Looks are three to the second, so that a journal is seen within minutes. */
    static Instant at(int week, long articleId) {
        return day(week).atTime(6, 0).toInstant(ZoneOffset.UTC).plusMillis(333 * articleId);
    }

    static boolean monthTurns(int week) {
        return day(week).getMonth() != day(week - 1).getMonth();
    }

    private HistoryJournal journal(int number, Dice dice) {
        return new HistoryJournal("j" + number, dice.chance(0.5), weeks, weeks, weeks, false, false);
    }

    /** One journal in three is counted anew, one in three stands still for some weeks. */
    private HistoryJournal troubledJournal(int number, Dice dice) {
        String code = "j" + number;
        int recount = number % 3 == 0 ? dice.between(5, weeks - 2) : weeks;
        int freeze = number % 3 == 1 ? dice.between(weeks / 3, weeks - 8) : weeks;
        boolean young = number % 2 == 0;
        if (recount < weeks) {
            sown.add("M04 " + code);
        }
        if (freeze < weeks) {
            sown.add("M09 " + code);
        }
        return new HistoryJournal(
                code,
                number % 3 == 2 || dice.chance(0.3),
                recount,
                freeze,
                Math.min(weeks, freeze + dice.between(5, 8)),
                dice.chance(0.5),
                young);
    }

    /** Weeks differ for all articles of a journal alike: end of year, and now and then a campaign. */
    private double[][] climate(Dice dice) {
        double[][] factors = new double[journals.size()][weeks];
        for (double[] factor : factors) {
            for (int week = 0; week < weeks; week++) {
                int dayOfYear = day(week).getDayOfYear();
                double season = dayOfYear > 355 || dayOfYear < 8 ? 0.5 : 1;
                factor[week] = season * Math.exp(0.1 * dice.normal()) * (dice.chance(0.03) ? 1.6 : 1);
            }
        }
        return factors;
    }

    private HistoryArticle article(int number, double troubled, Dice dice) {
        HistoryJournal journal = journals.get(number % journals.size());
        boolean born = dice.chance(0.05);
        int firstWeek = born ? dice.between(1, weeks - 1) : 0;
        LocalDate published =
                born ? day(firstWeek).minusDays(3) : FIRST_DAY.minusDays(dice.between(10, OLDEST_YEARS * 365));
        Trouble trouble = Trouble.NONE;
        if (!born && dice.chance(troubled)) {
            trouble = Trouble.values()[dice.between(1, Trouble.values().length - 1)];
        } else if (troubled > 0 && dice.chance(0.1)) {
            trouble = Trouble.PASSING;
        }
        HistoryArticle article =
                new HistoryArticle(number, journal, published, firstWeek, trouble, week(trouble, journal, dice), dice);
        if (!trouble.rule().isEmpty() && trouble != Trouble.MORE_DOWNLOADS) {
            sown.add(trouble.rule() + " " + article.doi);
        }
        return article;
    }

    /** What happens to one article while something happens to the whole journal could not be told apart. */
    private int week(Trouble trouble, HistoryJournal journal, Dice dice) {
        if (trouble == Trouble.FORGOTTEN) {
            return weeks - dice.between(11, 20);
        }
        int week = dice.between(12, weeks - 1);
        while (week >= journal.freezeFrom() - 1 && week <= journal.freezeTo() + 1
                || Math.abs(week - journal.recountWeek()) <= 1) {
            week = dice.between(12, weeks - 1);
        }
        return week;
    }
}
