package winnow.http;

/** Is shown every exchange that went over the network, retries and redirects too. */
public interface Recorder {

    /** Records nothing. */
    Recorder NONE = (url, reply) -> {};

    /**
     * One request and what came back, before anything is tried again.
     *
     * @param url the address, without the contact
     */
    void exchanged(String url, Reply reply);
}
