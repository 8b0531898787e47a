package winnow.http;

/** A step on the way of a request; each knows the next and adds one concern. */
interface Exchange {

    /** Sends the request on and gives its reply back. @throws InterruptedException when the thread is asked to stop */
    Reply send(Ask ask) throws InterruptedException;
}
