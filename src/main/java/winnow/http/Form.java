package winnow.http;

import winnow.model.Content;

/**
 * What a request carries.
 *
 * @param type media type; any text, as it comes from a page
 * @param body the bytes
 */
public record Form(String type, Content body) {}
