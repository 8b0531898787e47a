package winnow.crossref;

import java.time.Instant;
import java.util.List;

/** What the registry made of a question. */
sealed interface RegistryAnswer {

    /** Works, none of which may be the one asked for, and what stands around them. */
    record Works(List<Work> works, WorkReader.Envelope envelope, Instant at) implements RegistryAnswer {}

    /** 404: not there; or a cursor that has expired. */
    record Absent() implements RegistryAnswer {}

    /** 400, 413, 414: the question is malformed or too long. */
    record Malformed(String detail) implements RegistryAnswer {}

    /** The answer is larger than may be taken. */
    record TooLarge(String detail) implements RegistryAnswer {}

    /** No usable answer; where {@code last} is true, none is to be asked for any more in this run. */
    record Unusable(String reason, String detail, boolean last) implements RegistryAnswer {}
}
