/**
 * Looks at what winnow needs, and at single pages, without changing anything. The configuration comes in; conditions, each
 * with what was seen and what to do, or what the parser saw in one page, come out. Starts, makes and migrates nothing,
 * and asks each host once at most. {@code DoctorIT} shows a machine on which everything is broken.
 */
package winnow.job.doctor;
