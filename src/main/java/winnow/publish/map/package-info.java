/**
 * Field maps: files that say, in the target's own shape, where each of its fields comes from. Map files and
 * {@code Facts} come in; rows, XML or JSON documents go out, absent facts leaving no empty element behind. It knows
 * no target by name. {@code ExpressionTest} and {@code TemplatesTest} show the little language.
 */
package winnow.publish.map;
