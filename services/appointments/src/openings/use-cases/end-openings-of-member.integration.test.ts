import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { memberExample, type EventEnvelope } from '@maillage/contracts/events';
import { openBench } from '../../appointments-bench.builder.js';
import { openingsOn } from '../../openings-bench.builder.js';
import { aDay, anOpening } from '../domain/opening.builder.js';
import { EndOpeningsWhenMemberSuspended } from '../messaging/end-openings-when-member-suspended.consumer.js';
import { EndOpeningsOfMember } from './end-openings-of-member.use-case.js';

jest.setTimeout(60_000);

let bench: Awaited<ReturnType<typeof openBench>>;
let openings: ReturnType<typeof openingsOn>;
let reaction: EndOpeningsWhenMemberSuspended;
beforeEach(async () => {
  bench = await openBench();
  openings = openingsOn(bench);
  const { book, history } = openings;
  reaction = new EndOpeningsWhenMemberSuspended(
    bench.inbox,
    new EndOpeningsOfMember(book, bench.members, bench.structures, history, bench.clock),
  );
});
afterEach(() => bench.close());

const said = (suspended: boolean, version = 2): EventEnvelope<'directory.member.updated.v1'> => ({
  specversion: '1.0',
  id: `said-${String(version)}`,
  source: 'directory',
  time: '2026-03-02T08:00:00.000Z',
  subject: 'agent-1',
  datacontenttype: 'application/json',
  correlationid: 'c',
  actor: 'member:helene',
  aggregateversion: version,
  audience: 'everyone',
  type: 'directory.member.updated.v1',
  data: { member: { ...memberExample, id: 'agent-1', suspended, handedOverTo: null } },
});
/** Last day and version of each opening there is. */
const ends = async () => {
  const found = await bench.models.openings.find().lean<OpeningRow[]>();
  return Object.fromEntries(found.map((each) => [each._id, [each.ruleLastDay, each.version]]));
};
interface OpeningRow {
  readonly _id: string;
  readonly ruleLastDay: string | null;
  readonly version: number;
}

describe('the openings of a suspended member', () => {
  it('end that day, or are removed when they had not begun; those of colleagues stay', async () => {
    const later = anOpening({
      id: 'later',
      recurrence: { kind: 'once', firstDay: aDay('2026-05-04') },
    });
    await bench.unitOfWork.run((tx) => openings.book.insert(tx, later));
    await reaction.react(said(false));
    expect(Object.keys(await ends())).toHaveLength(4);

    await reaction.react(said(true, 3));
    const ended = {
      'opening-agent-1': ['2026-03-02', 2],
      'opening-agent-2': [null, 1],
      'opening-agent-3': [null, 1],
    };
    expect(await ends()).toEqual(ended);
    await reaction.react(said(true, 3));
    expect(await ends()).toEqual(ended);
    const [line] = await openings.history.of('later');
    expect(line).toMatchObject({ byName: 'Maillage', after: null });
  });

  it('stay when the member is back by the time it is told', async () => {
    await bench.models.members.updateOne({ _id: 'agent-1' }, { $set: { version: 9 } });
    await reaction.react(said(true));
    expect(await ends()).toMatchObject({ 'opening-agent-1': [null, 1] });
  });
});
