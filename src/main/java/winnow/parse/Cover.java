package winnow.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.model.Claim;
import winnow.model.Issn;
import winnow.model.Issns;
import winnow.model.PartialDate;
import winnow.model.RecordWarning;

/** The journal's box at the end of the page: cover month, volume, issue, ISSNs. */
final class Cover {

    private static final String SUPPLEMENT = "(?:Suppl(?:ement)?|Pt|Part)\\b\\.?(?:\\s*(?:\\d{1,4}|[A-Z])\\b)?";
    private static final String VALUE = "(\\d+[A-Za-z]?(?:\\s*[-–/]\\s*\\d+)?(?:\\s+" + SUPPLEMENT + ")?)";
    private static final Pattern PLACE = Pattern.compile(
            "^\\W*" + VALUE + "(?:[\\s,;|:–-]*\\bIssue\\b[\\s:#.|]*(" + VALUE + "|" + SUPPLEMENT + ")?)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ISSN = Pattern.compile("\\d{4}\\s?[-\\u2010-\\u2015\\u2212]?\\s?\\d{3}[\\dXx]");

    private static final List<Label> ISSNS = List.of(Label.PRINT_ISSN, Label.ONLINE_ISSN);

    /** The box has so few lines between volume and ISSNs. */
    private static final int NEAR = 4;

    private final Labels labels;
    private final List<RecordWarning> warnings;
    private final int coverLine;
    private final Optional<Segment> place;

    Cover(Labels labels, List<RecordWarning> warnings) {
        this.labels = labels;
        this.warnings = warnings;
        this.coverLine = box().map(Segment::line).orElse(-1);
        this.place = place();
    }

    /** Cover month, {@code October-2025}; it stands below "Journal Cover" or right above the volume. */
    Optional<Claim<PartialDate>> month() {
        int cover = coverLine;
        int volume = place.map(Segment::line).orElse(-1);
        int from = cover >= 0 ? cover : Math.max(0, volume - 2);
        int to = cover >= 0 ? Math.max(cover + 6, volume + 4) : volume + 2;
        for (int i = from; i < to && i < labels.lines().size() && from + to > 0; i++) {
            String text = labels.lines().get(i).text();
            String bare = i == cover ? box().map(s -> s.joined(40)).orElse("") : text;
            Optional<PartialDate> month = DateText.leadingMonth(bare);
            if (month.isPresent()) {
                return Optional.of(new Claim<>(month.get(), bare, Label.JOURNAL_COVER.origin()));
            }
        }
        return Optional.empty();
    }

    Optional<Claim<String>> volume() {
        return part(1, Label.VOLUME);
    }

    Optional<Claim<String>> issue() {
        Optional<Claim<String>> issue = part(2, Label.ISSUE);
        return issue.isPresent() || place.isEmpty() ? issue : issueOfItsOwn();
    }

    private Optional<Claim<String>> issueOfItsOwn() {
        int volume = place.map(Segment::line).orElse(0);
        return labels.all(Label.ISSUE)
                .filter(s -> s.line() >= volume && s.line() <= volume + 4)
                .map(s -> s.joined(60))
                .flatMap(text -> {
                    Matcher m = PLACE.matcher(text);
                    return m.find() ? Optional.of(new Claim<>(m.group(1), text, Label.ISSUE.origin())).stream() : null;
                })
                .findFirst();
    }

    private Optional<Claim<String>> part(int group, Label label) {
        return place.flatMap(segment -> {
            String text = segment.joined(80);
            Matcher m = PLACE.matcher(text);
            if (m.find()) {
                return Optional.ofNullable(m.group(group))
                        .map(v -> new Claim<>(v.strip(), shown(text), label.origin()));
            }
            if (group == 1) {
                warnings.add(new RecordWarning("volume", "not a volume: " + shown(text)));
            }
            return Optional.empty();
        });
    }

    private static String shown(String text) {
        String raw = "Volume " + text;
        return raw.length() > 60 ? raw.substring(0, 60) : raw;
    }

    /** The label "Volume" of the box: behind "Journal Cover", else the one by the ISSNs, else one an issue follows. */
    private Optional<Segment> place() {
        int cover = coverLine;
        List<Segment> places = labels.all(Label.VOLUME)
                .filter(s -> (cover >= 0 && s.line() >= cover) || followedByIssue(s))
                .toList();
        return places.stream()
                .filter(s -> cover >= 0 && s.line() >= cover)
                .findFirst()
                .or(() -> places.stream().filter(this::isByIssn).findFirst())
                .or(() -> places.stream().filter(s -> !labels.beforeAbstract(s)).findFirst())
                .or(() -> places.stream().findFirst());
    }

    /** The box at the end of the page; a menu may have the same words. */
    private Optional<Segment> box() {
        return labels.all(Label.JOURNAL_COVER)
                .filter(s -> !labels.beforeAbstract(s))
                .findFirst()
                .or(() -> labels.first(Label.JOURNAL_COVER));
    }

    private boolean isByIssn(Segment place) {
        return ISSNS.stream().flatMap(labels::all).anyMatch(issn -> Math.abs(issn.line() - place.line()) <= NEAR);
    }

    private boolean followedByIssue(Segment volume) {
        boolean labelled = labels.next(volume)
                .filter(next -> next.label() == Label.ISSUE && next.line() <= volume.line() + 3)
                .isPresent();
        Matcher m = PLACE.matcher(volume.joined(80));
        return labelled || (m.find() && m.group(2) != null);
    }

    /** ISSNs by medium, and those of the head whose medium is not said. */
    Optional<Claim<Issns>> issns(Head head) {
        List<String> raw = new ArrayList<>();
        Optional<Issn> print = issn(Label.PRINT_ISSN, raw);
        Optional<Issn> online = issn(Label.ONLINE_ISSN, raw);
        Set<Issn> untyped = new HashSet<>();
        for (String text : head.all(HeadTag.ISSN)) {
            Optional<Issn> issn = Issn.parse(text);
            issn.ifPresentOrElse(untyped::add, () -> warnings.add(new RecordWarning("issn", "not an ISSN: " + text)));
        }
        print.ifPresent(untyped::remove);
        online.ifPresent(untyped::remove);
        if (print.isEmpty() && online.isEmpty() && untyped.isEmpty()) {
            return Optional.empty();
        }
        boolean printed = !raw.isEmpty();
        String text = printed ? String.join(" ", raw) : String.join(" ", head.all(HeadTag.ISSN));
        String origin = printed ? "labels \"Print ISSN\", \"Online ISSN\"" : HeadTag.ISSN.origin();
        return Optional.of(new Claim<>(new Issns(print, online, untyped), text, origin));
    }

    private Optional<Issn> issn(Label label, List<String> raw) {
        Optional<String> text = labels.all(label)
                .map(s -> s.joined(40))
                .filter(t -> !t.isBlank())
                .findFirst();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher form = ISSN.matcher(text.get());
        Optional<Issn> issn = form.find() ? Issn.parse(form.group().replace(" ", "")) : Optional.empty();
        if (issn.isEmpty()) {
            warnings.add(new RecordWarning("issn", "not an ISSN: " + text.get()));
        } else {
            raw.add(label.forms()[0] + ": " + form.group());
        }
        return issn;
    }
}
