package winnow.testing;

import java.time.LocalDate;

/** An article whose counters are made up week by week. */
final class HistoryArticle {

    /** Views on the site, views on PubMed Central, downloads there and there: shares of the interest in the article. */
    private static final double[] PARTS = {0.6, 0.4, 0.22, 0.14};

    private static final double BURST = 6;

    final long id;
    final String doi;
    final HistoryJournal journal;
    final LocalDate published;
    final int firstWeek;
    final Trouble trouble;
    final int troubleWeek;

    private final Dice dice;
    private final double rate;
    private final long[] real = new long[4];
    private final long[] withheld = new long[2];
    private final long[] shown = new long[4];
    private long citations;
    private boolean showsMoreDownloads;

    HistoryArticle(
            long id,
            HistoryJournal journal,
            LocalDate published,
            int firstWeek,
            Trouble trouble,
            int troubleWeek,
            Dice dice) {
        this.id = id;
        this.doi = "10.3892/" + journal.code() + "." + published.getYear() + "." + id;
        this.journal = journal;
        this.published = published;
        this.firstWeek = firstWeek;
        this.trouble = trouble;
        this.troubleWeek = troubleWeek;
        this.dice = dice;
        this.rate = Math.exp(1.2 + dice.normal());
        double years = Math.max(0.02, (CounterHistories.FIRST_DAY.toEpochDay() - published.toEpochDay()) / 365.0);
        for (int part = 0; part < 4; part++) {
            real[part] =
                    firstWeek > 0 ? 0 : dice.count(52 * years * rate * PARTS[part] + 3 * BURST * rate * PARTS[part]);
        }
        this.citations = dice.count(3 * Math.min(years, 6));
        if (trouble == Trouble.MORE_DOWNLOADS) {
            real[2] += 2 * (real[0] + real[1]) + 5000;
        }
    }

    /** A week passes; the climate is what moves all articles of the journal alike. */
    void live(int week, double climate, boolean monthTurns) {
        double weeks = CounterHistories.day(week).toEpochDay() / 7.0 - published.toEpochDay() / 7.0;
        double interest = rate * climate * (1 + BURST * Math.exp(-Math.max(weeks, 0) / 6));
        for (int part = 0; part < 4; part++) {
            long more = dice.count(interest * PARTS[part]);
            if (part % 2 == 1 && journal.monthly()) {
                withheld[part / 2] += more;
                more = monthTurns ? withheld[part / 2] : 0;
                withheld[part / 2] = monthTurns ? 0 : withheld[part / 2];
            }
            real[part] += more;
        }
        citations += dice.chance(0.03) ? 1 : 0;
        suffer(week);
        show(week);
    }

    private void suffer(int week) {
        if (journal.recounts(week) && dice.chance(0.8)) {
            for (int part = 0; part < 4; part++) {
                real[part] -= Math.round(real[part] * dice.uniform(0.1, 0.3));
            }
        }
        if (week == troubleWeek && trouble == Trouble.FALL) {
            real[0] -= Math.max(1, Math.round(shown[0] * dice.uniform(0.02, 0.2))) + real[0] - shown[0];
        }
        if (week == troubleWeek && trouble == Trouble.JUMP) {
            real[2 * dice.below(2)] += Math.round(Math.max(120, 25 * rate) * dice.uniform(1, 3));
        }
    }

    private void show(int week) {
        boolean young = CounterHistories.day(week).getYear() - published.getYear() < 2;
        for (int part = 0; part < 4; part++) {
            if (week == firstWeek || !journal.frozen(week, part, young)) {
                shown[part] = Math.max(0, real[part]);
            }
        }
    }

    /** Whether it is looked at: now and then a look fails. */
    boolean looked(int week) {
        return week >= firstWeek
                && !(trouble == Trouble.FORGOTTEN && week >= troubleWeek)
                && !(trouble == Trouble.PASSING && (week + id) % 11 == 0);
    }

    /** The six counters as state or number, in the order of the page; what passes has passed when the history ends. */
    String[] counters(int week, boolean ending) {
        boolean now = week >= troubleWeek;
        return switch (trouble) {
            case PLACEHOLDER -> now ? words("placeholder", "blank", "blank") : numbers(0);
            case LOST_BLOCK -> now ? words("absent", "absent", "absent") : numbers(0);
            case BLANK_TOTAL -> now ? words("blank", "blank", "blank") : numbers(0);
            case WORDS -> now ? words("unparsed", "blank", "blank") : numbers(0);
            case WRONG_SUM -> numbers(now ? 7 : 0);
            case PASSING -> passing(week, ending);
            case NONE, FALL, MORE_DOWNLOADS, JUMP, FORGOTTEN, CITATIONS -> numbers(0);
        };
    }

    /** Whether more downloads than views stood there at the last look, by trouble or by chance. */
    boolean showsMoreDownloads() {
        return showsMoreDownloads;
    }

    /** Somebody looked and read this. */
    void read(String[] counters) {
        boolean numbers = Character.isDigit(counters[0].charAt(0));
        showsMoreDownloads = numbers && shown[2] + shown[3] > shown[0] + shown[1];
    }

    long citations() {
        return citations;
    }

    private String[] passing(int week, boolean ending) {
        if (!ending && (week + id) % 7 == 0) {
            return words("placeholder", "blank", "blank");
        }
        return !ending && (week + id) % 13 == 0 ? words("absent", "absent", "absent") : numbers(0);
    }

    private static String[] words(String total, String site, String pmc) {
        return new String[] {total, site, pmc, total, site, pmc};
    }

    private String[] numbers(long excess) {
        return new String[] {
            Long.toString(shown[0] + shown[1] + excess),
            Long.toString(shown[0]),
            Long.toString(shown[1]),
            Long.toString(shown[2] + shown[3]),
            Long.toString(shown[2]),
            Long.toString(shown[3])
        };
    }
}
