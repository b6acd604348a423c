package org.suping.jobs.receive;

/** Is told how receiving goes, from one thread. */
public interface ReceiveListener {

    /** One for whom nobody waits. */
    ReceiveListener SILENT = new ReceiveListener() {
        @Override
        public void verifying(int done, int of, String name) {
            // nobody watches
        }

        @Override
        public void answered(ReceivedOne one) {
            // nobody watches
        }

        @Override
        public void untaken(UntakenFile one) {
            // nobody watches
        }
    };

    /**
     * The next package is being verified.
     *
     * @param done how many were answered
     */
    void verifying(int done, int of, String name);

    /** One has its answer, and it is written down. */
    void answered(ReceivedOne one);

    /** One can have none now. */
    void untaken(UntakenFile one);
}
