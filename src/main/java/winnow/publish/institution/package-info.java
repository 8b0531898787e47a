/**
 * Which articles come from which institution. The operator's list of institutions and affiliation texts come in;
 * matches that name the words and the reason, and near misses for a person to decide, go out. Whole words only, never
 * a part of another name. {@code InstitutionMatcherTest} prints precision and recall on a list made by hand.
 */
package winnow.publish.institution;
