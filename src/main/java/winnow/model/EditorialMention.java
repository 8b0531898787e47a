package winnow.model;

import java.util.Optional;

/**
 * A source's word that an article was retracted, corrected or the like, in either direction.
 *
 * @param type what happened
 * @param role whether this record's article is the one affected, or the notice about another
 * @param other DOI at the other end: the notice's, or the affected article's; empty where the source names none
 * @param occurredOn when, where the source says so
 * @param assertedBy {@code page}, {@code xml}, {@code publisher}, {@code retraction-watch}: who says so, as the source names it
 * @param raw the source's text
 * @param origin where it stood
 */
public record EditorialMention(
        EditorialEventType type,
        Role role,
        Optional<Doi> other,
        Optional<PartialDate> occurredOn,
        String assertedBy,
        String raw,
        String origin) {

    /** Which end of the event the record at hand is. */
    public enum Role {
        /** The record's article is the one retracted, corrected or questioned. */
        AFFECTED,
        /** The record is the notice; the other DOI is the article it is about. */
        NOTICE
    }
}
