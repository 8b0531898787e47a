package winnow.publish.facts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Named values and named lists of such; a member of a list also sees what surrounds the list. Not thread-safe. */
public final class Facts {

    private final Facts outer;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, List<Facts>> lists = new LinkedHashMap<>();

    /** Facts that stand alone. */
    public Facts() {
        this(null);
    }

    private Facts(Facts outer) {
        this.outer = outer;
    }

    /** Facts within these. */
    Facts inner() {
        return new Facts(this);
    }

    /** These facts and one more. */
    public Facts with(String name, String value) {
        return inner().set(name, value);
    }

    /** Sets a value; a blank one stays absent. */
    public Facts set(String name, String value) {
        if (value != null && !value.isBlank()) {
            values.put(name, value);
        }
        return this;
    }

    /** Sets a value if there is one. */
    Facts set(String name, Optional<String> value) {
        return set(name, value.orElse(null));
    }

    /** Sets a list. */
    Facts list(String name, List<Facts> members) {
        lists.put(name, List.copyOf(members));
        return this;
    }

    /** A value, or the surrounding one of that name. */
    public Optional<String> value(String name) {
        String value = values.get(name);
        if (value != null) {
            return Optional.of(value);
        }
        return outer == null ? Optional.empty() : outer.value(name);
    }

    /** The members of a list, none if there is no such list. */
    public List<Facts> list(String name) {
        List<Facts> members = lists.get(name);
        if (members != null) {
            return members;
        }
        return outer == null ? List.of() : outer.list(name);
    }

    /**
     * All values at a path: {@code title}, or {@code authors/family} for that value of each member.
     *
     * @return in order; empty when nothing is there
     */
    public List<String> all(String path) {
        int slash = path.indexOf('/');
        if (slash < 0) {
            return value(path).map(List::of).orElse(List.of());
        }
        String rest = path.substring(slash + 1);
        return list(path.substring(0, slash)).stream()
                .flatMap(member -> member.all(rest).stream())
                .toList();
    }

    /** Whether a path holds anything: a value, or a list with members. */
    public boolean has(String path) {
        return !all(path).isEmpty() || !list(path).isEmpty();
    }

    /** The names set here, for documentation and tests. */
    Map<String, String> values() {
        return Collections.unmodifiableMap(values);
    }

    /** The lists set here, for documentation and tests. */
    Map<String, List<Facts>> lists() {
        return Collections.unmodifiableMap(lists);
    }
}
