import { DomainError } from '@maillage/kernel';
import { withChange } from './appointment-history.js';
import { isCancelled, type Appointment } from './appointment.js';

/** Ticks of one person that are so close are one visit to the desk. */
const ONE_VISIT_MS = 10 * 60_000;

/**
 * The appointment with these papers ticked, in the order of its list and one version on; the very same when nothing
 * differs. What one person ticks within ten minutes of their last tick, without anything else in
 * between, is one line of the history. Source: domain-appointments §6.
 * @throws DomainError `APPOINTMENT.NOBODY_COMES` (conflict, with the current state) of what is cancelled,
 *   `APPOINTMENT.PAPER_UNKNOWN` (unprocessable) for a paper that is not asked for.
 */
export function checkPapers(
  appointment: Appointment,
  papers: readonly string[],
  said: { readonly by: string; readonly at: Date },
): Appointment {
  const { id, version, status, motive, papersSeen = [], history } = appointment;
  if (isCancelled(appointment)) {
    const message = `appointment ${id} is ${status}: nobody brings papers to it`;
    throw new DomainError('conflict', 'APPOINTMENT.NOBODY_COMES', message, {
      current: { id, version, status },
    });
  }
  if (papers.some((paper) => !motive.requiredDocuments.includes(paper))) {
    const message = `appointment ${id} does not ask for all of these papers`;
    throw new DomainError('unprocessable', 'APPOINTMENT.PAPER_UNKNOWN', message);
  }
  const seen = motive.requiredDocuments.filter((paper) => papers.includes(paper));
  if (seen.join('\n') === papersSeen.join('\n')) return appointment;
  const last = history.at(-1);
  const goesOn =
    last?.what === 'papers-checked' &&
    last.by === said.by &&
    said.at.getTime() - last.at.getTime() <= ONE_VISIT_MS;
  const checked = {
    ...appointment,
    papersSeen: seen,
    version: version + 1,
    history: goesOn ? history.slice(0, -1) : history,
  };
  return withChange(appointment, checked, { ...said, what: 'papers-checked', papers: seen });
}
