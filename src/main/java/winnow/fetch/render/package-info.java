/**
 * The article page after its scripts have run. A page as delivered comes in; the document as it then stands, and the
 * answers its scripts loaded, go out. The browser has no network of its own: every request goes through the door of
 * {@code winnow.http}, at its pace and by its rules, or not at all. It must not read a counter; the caller says how.
 * {@code RendererIT} shows late, partial, missing and hostile scripts.
 */
package winnow.fetch.render;
