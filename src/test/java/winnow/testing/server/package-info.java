/** A local server whose misbehaviours have names, and a time that passes without waiting. */
package winnow.testing.server;
