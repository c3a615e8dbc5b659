import { addDays, civilDateOf, dayBounds } from '@maillage/calendar';
import { operatorsInForce, starterProcedures } from '@maillage/contracts/codes';
import {
  demoAbsentMembers,
  demoCases,
  demoMembers,
  demoNetwork,
  demoOperatorTeams,
  demoStructures,
  type DemoCase,
  type DemoLeg,
} from '@maillage/demo-network';
import type { CivilDate } from '@maillage/kernel';
import type { Case } from '../cases/domain/case.js';
import { toCaseDocument } from '../cases/persistence/case.mapper.js';
import type { CaseDocument } from '../cases/persistence/case.schema.js';
import type { CaseSafe } from '../cases/ports/case-safe.js';
import { holidayZoneOfTeam } from '../directory-copies/domain/copies.js';
import {
  elapsedHundredths,
  firstResponseDueAt,
  isLate,
  newsDueAt,
} from '../legs/domain/leg-clock.js';
import {
  summaryOf,
  type Leg,
  type LegFacts,
  type OverdueNotice,
  type TeamClock,
} from '../legs/domain/leg.js';
import { toLegDocument } from '../legs/persistence/leg.mapper.js';
import type { LegDocument } from '../legs/persistence/leg.schema.js';
import type { MandateDocument } from '../mandates/persistence/mandate.schema.js';

const mandateDays = 182;

export function demoStructureCopies() {
  return demoStructures.map(({ id, networkId, name, department, zone }) => ({
    ...{ _id: id, version: 1, networkId, name, department, zone },
  }));
}

export function demoTeamCopies() {
  return demoOperatorTeams.map(
    ({ id, operatorCode, name, departments, zone, holidayDepartment, identityFields, active }) => ({
      ...{ _id: id, version: 1, operatorCode, name, departments, zone, identityFields, active },
      holidayZone: holidayZoneOfTeam(zone, holidayDepartment),
    }),
  );
}

/** The operators and the catalogue that the directory starts with. */
export function startingOperatorCopies() {
  return operatorsInForce.map(({ code, validFrom }) => ({
    ...{ _id: code, version: 1, validFrom, validTo: null },
  }));
}

export function startingProcedureCopies() {
  return starterProcedures.map(({ code, label }) => ({
    ...{ _id: code, version: 1, label, withdrawn: false },
  }));
}

export function demoMemberCopies() {
  return [...demoMembers, ...demoAbsentMembers].map(({ member }) => {
    const { id, displayName, suspended, grants } = member;
    const placesOf = (scope: string): string[] =>
      grants.filter((grant) => grant.scope === scope).map(({ scopeId }) => scopeId);
    return {
      _id: id,
      version: 1,
      displayName,
      suspended,
      structureIds: placesOf('structure'),
      teamIds: placesOf('operator-team'),
    };
  });
}

export interface DemoReferrals {
  readonly mandates: MandateDocument[];
  readonly cases: CaseDocument[];
  readonly legs: LegDocument[];
}

/** Cases of the invented network, each under a mandate in force, contents sealed. */
export function demoReferrals(today: CivilDate, now: Date, safe: CaseSafe): DemoReferrals {
  const all = demoCases(today).map((demo) => referralOf(demo, now, safe));
  return {
    mandates: all.map(({ mandate }) => mandate),
    cases: all.map(({ document }) => document),
    legs: all.flatMap(({ legs }) => legs),
  };
}

function referralOf(demo: DemoCase, now: Date, safe: CaseSafe) {
  const content = safe.seal(demo.id, demo);
  const legs = demo.legs.map((leg) =>
    legOf(demo, leg, now, (text) => safe.sealAnswer(demo.id, content, leg.id, text)),
  );
  const { legs: _legs, subject: _subject, description: _description, ...facts } = demo;
  const opened: Case = {
    ...facts,
    networkId: demoNetwork.id,
    version: 1 + legs.reduce((moves, { version }) => moves + version - 1, 0),
    appointmentId: null,
    content,
    legs: legs.map(summaryOf),
  };
  return {
    mandate: mandateOf(demo),
    document: toCaseDocument(opened),
    legs: legs.map(toLegDocument),
  };
}

function mandateOf({ mandateId, structureId, authorId, beneficiaryId, openedAt, legs }: DemoCase) {
  const lastDay = addDays(civilDateOf(openedAt, demoNetwork.zone), mandateDays);
  return {
    ...{ _id: mandateId, version: 1, structureId, authorId, beneficiaryId },
    networkId: demoNetwork.id,
    operatorCodes: [...new Set(legs.map(({ operatorCode }) => operatorCode))],
    channel: 'paper-signed',
    duration: '182',
    protectiveMeasure: false,
    givenAt: openedAt,
    expiresAt: dayBounds(lastDay, demoNetwork.zone).to,
    revokedAt: null,
    caseId: null,
  } as const satisfies MandateDocument;
}

function legOf(demo: DemoCase, leg: DemoLeg, now: Date, seal: (text: string) => string): Leg {
  const clock = clockOf(leg.teamId);
  const { assigneeId, firstResponseAt, resolvedAt, outcome, answer } = leg;
  const facts: Omit<LegFacts, 'version' | 'dueAt' | 'notice'> = {
    id: leg.id,
    caseId: demo.id,
    caseReference: demo.reference,
    networkId: demoNetwork.id,
    structureId: demo.structureId,
    authorId: demo.authorId,
    beneficiaryId: demo.beneficiaryId,
    mandateId: demo.mandateId,
    teamId: leg.teamId,
    operatorCode: leg.operatorCode,
    procedureCode: demo.procedureCode,
    blockageCode: demo.blockageCode,
    urgency: demo.urgency,
    clock,
    openedAt: leg.openedAt,
  };
  const none = { notice: { state: 'none' } as const, closing: null };
  if (!assigneeId || !firstResponseAt) {
    const dueAt = firstResponseDueAt(leg.openedAt, clock);
    const rest = { status: 'pending', taken: null, resolution: null, closing: null } as const;
    return { ...facts, version: 1, dueAt, notice: noticeOf(dueAt, now), ...rest };
  }
  const firstResponseHundredths = elapsedHundredths(leg.openedAt, firstResponseAt, clock);
  const newsAt = resolvedAt ?? firstResponseAt;
  const taken = { assigneeId, firstResponseAt, firstResponseHundredths, newsAt };
  if (!resolvedAt || !outcome || answer === null) {
    const dueAt = newsDueAt(newsAt, clock);
    return { ...facts, version: 2, dueAt, ...none, status: 'in-progress', taken, resolution: null };
  }
  const resolutionHundredths = elapsedHundredths(leg.openedAt, resolvedAt, clock);
  const resolution = { outcome, resolvedAt, resolutionHundredths, answer: seal(answer) };
  return { ...facts, version: 3, dueAt: null, ...none, status: 'resolved', taken, resolution };
}

/** Deadlines of the invented past were told at the time: starting the product must not send them all. */
function noticeOf(dueAt: Date, now: Date): OverdueNotice {
  return isLate({ dueAt }, now)
    ? { state: 'asked', dueAt, askedAt: dueAt }
    : { state: 'due', dueAt };
}

function clockOf(teamId: string): TeamClock {
  const team = demoOperatorTeams.find(({ id }) => id === teamId);
  if (!team) throw new RangeError(`no team ${teamId} in the demonstration`);
  const { zone, holidayDepartment } = team;
  return { zone, holidayZone: holidayZoneOfTeam(zone, holidayDepartment) };
}
