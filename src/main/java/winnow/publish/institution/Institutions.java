package winnow.publish.institution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import winnow.model.Affiliation;
import winnow.store.read.Catalogue;

/** The institutions whose articles are wanted. */
public final class Institutions {

    private final Map<String, InstitutionMatcher> matchers = new LinkedHashMap<>();

    /** These, in this order. */
    public Institutions(List<Institution> institutions) {
        institutions.forEach(i -> matchers.put(i.key(), new InstitutionMatcher(i)));
    }

    /**
     * An affiliation text with what it says of an institution.
     *
     * @param institution key
     * @param affiliation the text with country and ROR
     * @param judgement a match or a near miss
     */
    public record Judged(String institution, Affiliation affiliation, Judgement judgement) {}

    /** All of them, in the order of the file. */
    public List<Institution> all() {
        return matchers.values().stream().map(InstitutionMatcher::institution).toList();
    }

    /** The one with this key. */
    public Optional<InstitutionMatcher> find(String key) {
        return Optional.ofNullable(matchers.get(key));
    }

    /** Keys of the institutions that any of the affiliations is of, in the order of the file. */
    public List<String> keysOf(List<Affiliation> affiliations) {
        if (matchers.isEmpty()) {
            return List.of();
        }
        Set<String> matched = new HashSet<>();
        for (Affiliation affiliation : affiliations) {
            Words text = Words.of(affiliation.name());
            matchers.forEach((key, matcher) -> {
                if (!matched.contains(key) && matcher.judge(affiliation, text) instanceof Judgement.Match) {
                    matched.add(key);
                }
            });
        }
        return matchers.keySet().stream().filter(matched::contains).toList();
    }

    /** Which of the affiliations say anything of any institution, and why: what {@code explain} shows. */
    public List<Judged> judge(List<Affiliation> affiliations) {
        List<Judged> judged = new ArrayList<>();
        for (InstitutionMatcher matcher : matchers.values()) {
            for (Affiliation affiliation : affiliations) {
                Judgement judgement = matcher.judge(affiliation);
                if (!(judgement instanceof Judgement.NoMatch)) {
                    judged.add(new Judged(matcher.institution().key(), affiliation, judgement));
                }
            }
        }
        return judged;
    }

    /**
     * Keys, in the database, of all affiliations that are the institution's.
     *
     * @throws IllegalArgumentException when there is no institution by that key
     */
    public Set<Long> affiliationKeys(String key, Catalogue catalogue) {
        InstitutionMatcher matcher =
                find(key).orElseThrow(() -> new IllegalArgumentException("no institution with the key " + key));
        Set<Long> keys = new TreeSet<>();
        catalogue.affiliations((id, affiliation) -> {
            if (matcher.judge(affiliation) instanceof Judgement.Match) {
                keys.add(id);
            }
        });
        return keys;
    }

    /** Every stored affiliation that nearly matches, for a person to decide. */
    public List<Judged> nearMisses(String key, Catalogue catalogue) {
        List<Judged> near = new ArrayList<>();
        InstitutionMatcher matcher =
                find(key).orElseThrow(() -> new IllegalArgumentException("no institution with the key " + key));
        catalogue.affiliations((id, affiliation) -> {
            Judgement judgement = matcher.judge(affiliation);
            if (judgement instanceof Judgement.NearMiss) {
                near.add(new Judged(key, affiliation, judgement));
            }
        });
        return near;
    }
}
