package winnow.discover;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import winnow.http.Door;
import winnow.http.Reply;
import winnow.http.Validators;
import winnow.model.Target;

/**
 * Finds the articles of issues, volumes and journals by the links of the issues' pages. Issues are tried by number from
 * 1, together with those that the volume's own page links to. A missing number is a hole; only several in a row end a
 * volume, as {@link WalkLimits} says.
 */
public final class IssueWalk {

    private final Door door;
    private final Site site;
    private final ReferenceReader references;
    private final WalkLimits limits;

    /** Walks through this site, by this door. */
    public IssueWalk(Door door, Site site, WalkLimits limits) {
        this.door = door;
        this.site = site;
        this.references = new ReferenceReader(site);
        this.limits = limits;
    }

    /** The articles of one issue, or of all issues of a volume. */
    public DiscoverySource of(IssueAddress address) {
        return each -> {
            Walk walk = new Walk(each);
            if (address.issue().isEmpty()) {
                walk.volume(address);
            } else if (walk.issue(address) == Found.NOTHING) {
                walk.gap(address, "no such issue with articles: check journal, volume and issue");
            }
            return walk.completeness();
        };
    }

    /** The articles of all volumes of a journal. */
    public DiscoverySource ofJournal(String code, int firstVolume) {
        return each -> {
            Walk walk = new Walk(each);
            boolean begun = false;
            int empty = 0;
            for (int volume = firstVolume; !walk.isSilent() && empty < most(begun); volume++) {
                boolean any = walk.volume(new IssueAddress(code, volume, Optional.empty()));
                begun |= any;
                empty = any ? 0 : empty + 1;
            }
            if (!begun) {
                walk.gap(new IssueAddress(code, firstVolume, Optional.empty()), "no volume of the journal was found");
            }
            return walk.completeness();
        };
    }

    private int most(boolean begun) {
        return begun ? limits.missingVolumes() : limits.volumesBefore();
    }

    /** What became of asking for an issue. */
    private enum Found {
        ARTICLES,
        NOTHING,
        UNKNOWN
    }

    private final class Walk {
        private final Consumer<Target> each;
        private final List<Gap> gaps = new ArrayList<>();
        private final Set<String> told = new HashSet<>();
        private boolean answered;
        private int unanswered;
        private String silence = "";

        Walk(Consumer<Target> each) {
            this.each = each;
        }

        Completeness completeness() {
            return isSilent() || (!answered && unanswered > 0)
                    ? new Completeness.Silent(told.size(), silence)
                    : Completeness.of(told.size(), gaps);
        }

        boolean isSilent() {
            return unanswered >= limits.unanswered();
        }

        void gap(IssueAddress address, String because) {
            gaps.add(new Gap(address.toString(), because));
        }

        /** Whether the volume has any issue, or may have one. */
        boolean volume(IssueAddress volume) throws InterruptedException {
            Set<String> tried = new HashSet<>();
            boolean any = false;
            int holes = 0;
            for (int number = 1; number <= limits.issues() && holes < limits.missingIssues() && !isSilent(); number++) {
                tried.add(String.valueOf(number));
                Found found = issue(volume.issue(String.valueOf(number)));
                any |= found != Found.NOTHING;
                holes = found == Found.NOTHING ? holes + 1 : 0;
            }
            for (String linked : linkedIssues(volume)) {
                any |= tried.add(linked) && issue(volume.issue(linked)) != Found.NOTHING;
            }
            return any;
        }

        /** Issues that have no plain number are only found by a link: supplements, double issues. */
        private List<String> linkedIssues(IssueAddress volume) throws InterruptedException {
            return ask(volume)
                    .map(answer -> IssuePage.of(answer.body(), answer.url(), references)
                            .issues(volume))
                    .orElse(List.of());
        }

        Found issue(IssueAddress issue) throws InterruptedException {
            int before = gaps.size();
            Optional<Reply.Answered> answer = ask(issue);
            if (answer.isEmpty()) {
                return gaps.size() > before ? Found.UNKNOWN : Found.NOTHING;
            }
            List<Target> articles = IssuePage.of(
                            answer.get().body(), answer.get().url(), references)
                    .articles(issue);
            articles.stream().filter(target -> told.add(target.address())).forEach(each);
            return articles.isEmpty() ? Found.NOTHING : Found.ARTICLES;
        }

        /** The page; empty when there is none, and when there is no answer, which leaves a gap. */
        private Optional<Reply.Answered> ask(IssueAddress address) throws InterruptedException {
            Reply reply = isSilent() ? null : door.ask(site.address(address.toString()), Validators.NONE);
            if (!(reply instanceof Reply.Answered answer)) {
                unanswered++;
                silence = reply == null ? silence : detail(reply);
                gap(address, silence);
                return Optional.empty();
            }
            answered = true;
            unanswered = 0;
            boolean absent = answer.status() == 404 || answer.status() == 410;
            if (answer.status() != 200 && !absent) {
                gap(address, "the site answers status " + answer.status());
            }
            return answer.status() == 200 ? Optional.of(answer) : Optional.empty();
        }

        private static String detail(Reply reply) {
            if (reply instanceof Reply.Refused refused) {
                return refused.detail();
            }
            if (reply instanceof Reply.RateLimited limited) {
                return limited.detail();
            }
            if (reply instanceof Reply.Truncated truncated) {
                return truncated.detail();
            }
            if (reply instanceof Reply.TooLarge large) {
                return large.detail();
            }
            return reply instanceof Reply.OffHostRedirect redirect
                    ? redirect.detail()
                    : ((Reply.Broken) reply).detail();
        }
    }
}
