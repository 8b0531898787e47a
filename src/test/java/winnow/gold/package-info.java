/**
 * Holds the program against a hand-annotated gold set: real works, what their sources say, and what a person says the
 * article is. A folder of {@code src/test/resources/gold} is a case; a new case needs no Java. Nothing here is part of the product.
 */
package winnow.gold;
