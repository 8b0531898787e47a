package winnow.parse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import winnow.model.Claim;

/** The {@code citation_*} tags of a page, in order; authors keep the institutions that follow them. */
final class Head {

    /**
     * An author tag with what follows it.
     *
     * @param name as written, usually {@code Zuo,Yun}
     * @param institutions the institutions up to the next author
     * @param orcid as written, or empty
     */
    record Author(String name, List<String> institutions, String orcid) {}

    /** A tag that is not read, as written. */
    record Unread(String name, String content) {}

    private final List<Unread> unread = new ArrayList<>();
    private final Map<HeadTag, List<String>> values = new EnumMap<>(HeadTag.class);
    private final List<Author> authors = new ArrayList<>();

    /** Takes the next tag; blank ones and ones not in {@link HeadTag} are set aside. */
    void add(String name, String content) {
        HeadTag tag = HeadTag.named(name);
        if (tag == null && !name.isEmpty()) {
            unread.add(new Unread(name, content));
        }
        String text = tag == null ? "" : Tidy.flat(content);
        if (text.isEmpty()) {
            return;
        }
        values.computeIfAbsent(tag, t -> new ArrayList<>(2)).add(text);
        if (tag == HeadTag.AUTHOR) {
            authors.add(new Author(text, new ArrayList<>(), ""));
        } else if (!authors.isEmpty()) {
            Author last = authors.get(authors.size() - 1);
            if (tag == HeadTag.INSTITUTION) {
                last.institutions().add(text);
            } else if (tag == HeadTag.ORCID) {
                authors.set(authors.size() - 1, new Author(last.name(), last.institutions(), text));
            }
        }
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    Optional<String> first(HeadTag tag) {
        return all(tag).stream().findFirst();
    }

    List<String> all(HeadTag tag) {
        return values.getOrDefault(tag, List.of());
    }

    /** The first value as a claim. */
    Optional<Claim<String>> claim(HeadTag tag) {
        return first(tag).map(text -> new Claim<>(text, text, tag.origin()));
    }

    /** What else the head names. */
    List<Unread> unread() {
        return unread;
    }

    List<Author> authors() {
        return authors;
    }
}
