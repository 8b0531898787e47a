package winnow.publish.institution;

/** What an affiliation text says of an institution. */
public sealed interface Judgement {

    /** It is the institution's. */
    record Match(String why) implements Judgement {}

    /** It looks like it and is not taken; a person may decide. */
    record NearMiss(String why) implements Judgement {}

    /** Nothing in it points there. */
    record NoMatch() implements Judgement {}
}
