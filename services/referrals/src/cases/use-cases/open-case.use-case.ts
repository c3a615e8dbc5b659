import { civilDateOf } from '@maillage/calendar';
import {
  DomainError,
  type Clock,
  type Idempotency,
  type IdempotencyRequest,
  type IdSource,
  type Made,
  type MemberScope,
  type Outbox,
  type Tx,
} from '@maillage/kernel';
import { CLOCK, IDEMPOTENCY, IDS, OUTBOX } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { decideThenSave } from '../../decide-then-save.js';
import {
  OPERATOR_COPIES,
  OPERATOR_TEAM_COPIES,
  PROCEDURE_COPIES,
  requireOffered,
  requireTakesLegs,
  STRUCTURE_COPIES,
  type OperatorCopies,
  type OperatorTeamCopies,
  type OperatorTeamCopy,
  type ProcedureCopies,
  type StructureCopies,
} from '../../directory-copies/ports/directory-copies.js';
import { legEvent, LEGS, openLeg, summaryOf, type Leg, type Legs } from '../../legs/ports/legs.js';
import {
  OVERDUE_NOTICE_QUEUE,
  type OverdueNoticeQueue,
} from '../../legs/ports/overdue-notice-queue.js';
import {
  MANDATES,
  refuseOutside,
  type Mandate,
  type Mandates,
} from '../../mandates/ports/mandates.js';
import { caseOpened } from '../domain/case-events.js';
import { openCase, type Case, type CaseOrder } from '../domain/case.js';
import { CASE_SAFE, type CaseSafe } from '../ports/case-safe.js';
import { CASES, type Cases } from '../ports/cases.js';

const REFERENCE_ATTEMPTS = 5;

export interface CaseRequest extends Pick<
  CaseOrder,
  'mandateId' | 'procedureCode' | 'blockageCode' | 'urgency' | 'appointmentId'
> {
  readonly subject: string;
  readonly description: string;
  readonly teamIds: readonly string[];
}

/** What is decided before the transaction. */
interface OpenedCase {
  readonly opened: Case;
  readonly legs: readonly Leg[];
  readonly mandate: Mandate;
}

/** Opens a case to one or several operator teams under a mandate. Source: domain-referrals §2. */
@Injectable()
export class OpenCase {
  constructor(
    @Inject(CASES) private readonly cases: Cases,
    @Inject(CASE_SAFE) private readonly safe: CaseSafe,
    @Inject(LEGS) private readonly legs: Legs,
    @Inject(MANDATES) private readonly mandates: Mandates,
    @Inject(STRUCTURE_COPIES) private readonly structures: StructureCopies,
    @Inject(OPERATOR_TEAM_COPIES) private readonly teams: OperatorTeamCopies,
    @Inject(OPERATOR_COPIES) private readonly operators: OperatorCopies,
    @Inject(PROCEDURE_COPIES) private readonly procedures: ProcedureCopies,
    @Inject(OVERDUE_NOTICE_QUEUE) private readonly notices: OverdueNoticeQueue,
    @Inject(IDEMPOTENCY) private readonly idempotency: Idempotency,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `MANDATE.UNKNOWN`, `TEAM.UNKNOWN` (not-found), `MANDATE.NOT_IN_FORCE`,
   *   `MANDATE.USED`, `MANDATE.OUT_OF_SCOPE`, `TEAM.OUT_OF_AREA` (unprocessable), and those of `requireOffered` and
   *   `requireTakesLegs`.
   */
  async run(
    scope: MemberScope,
    request: CaseRequest,
    key: IdempotencyRequest | undefined,
    referenceAttempt = 0,
  ): Promise<Made> {
    let legs: readonly Leg[] = [];
    try {
      const made = await decideThenSave(
        this.idempotency,
        key,
        () => this.decide(scope, request, referenceAttempt),
        async (tx, decided) => {
          legs = decided.legs;
          return this.save(tx, decided);
        },
      );
      await this.notices.add(legs);
      return made;
    } catch (error) {
      const inUse = error instanceof DomainError && error.code === 'CASE.REFERENCE_IN_USE';
      if (!inUse || referenceAttempt >= REFERENCE_ATTEMPTS) throw error;
      return this.run(scope, request, key, referenceAttempt + 1);
    }
  }

  private async decide(
    scope: MemberScope,
    request: CaseRequest,
    referenceAttempt: number,
  ): Promise<OpenedCase> {
    const now = this.clock.now();
    const mandate = await this.mandates.find(scope, request.mandateId);
    const own = 'structureIds' in scope ? scope.structureIds : [];
    if (!mandate || !own.includes(mandate.structureId)) {
      throw unknown('MANDATE', request.mandateId);
    }
    const { procedureCode, blockageCode, urgency, appointmentId } = request;
    requireOffered(
      procedureCode,
      (await this.procedures.named([procedureCode])).get(procedureCode),
    );
    const teams = await this.servingTeams(mandate, request.teamIds);
    const operators = await this.operators.named(teams.map((team) => team.operatorCode));
    for (const team of teams) {
      requireTakesLegs(team, operators.get(team.operatorCode), civilDateOf(now, team.zone));
    }
    const operatorCodes = teams.map(({ operatorCode }) => operatorCode);
    refuseOutside(mandate, operatorCodes, now);

    const id = this.ids.next();
    const { networkId, structureId, beneficiaryId } = mandate;
    const facts = {
      ...{ networkId, structureId, authorId: scope.memberId, beneficiaryId },
      ...{ mandateId: mandate.id, procedureCode, blockageCode, urgency },
    };
    const content = this.safe.seal(id, request);
    const opened = openCase({ ...facts, appointmentId, content }, id, now, referenceAttempt);
    const legs = teams.map(({ id: teamId, operatorCode, zone, holidayZone }) => {
      const place = { caseId: id, caseReference: opened.reference, teamId, operatorCode };
      return openLeg({ ...facts, ...place, clock: { zone, holidayZone } }, this.ids.next(), now);
    });
    return { opened: { ...opened, legs: legs.map(summaryOf) }, legs, mandate };
  }

  private async servingTeams(
    { structureId }: Mandate,
    teamIds: readonly string[],
  ): Promise<OperatorTeamCopy[]> {
    const [structures, teams] = await Promise.all([
      this.structures.named([structureId]),
      this.teams.named(teamIds),
    ]);
    const department = structures.get(structureId)?.department;
    return [...new Set(teamIds)].map((id) => {
      const team = teams.get(id);
      if (!team) throw unknown('TEAM', id);
      if (department === undefined || !team.departments.includes(department)) {
        throw refused('TEAM.OUT_OF_AREA', `team ${id} does not serve this department`);
      }
      return team;
    });
  }

  /** The transaction: case, legs and what is said of them, or nothing. */
  private async save(tx: Tx, { opened, legs, mandate }: OpenedCase): Promise<Made> {
    if (mandate.duration === 'case') await this.mandates.tieToCase(tx, mandate.id, opened.id);
    await this.cases.insert(tx, opened);
    await this.legs.insert(tx, legs);
    const events = legs.map((leg) => legEvent('opened', leg, true));
    await this.outbox.append(tx, [caseOpened(opened), ...events]);
    return { id: opened.id, version: opened.version };
  }
}

function unknown(what: string, id: string): DomainError {
  return new DomainError('not-found', `${what}.UNKNOWN`, `no ${what.toLowerCase()} ${id} in reach`);
}

function refused(code: string, message: string): DomainError {
  return new DomainError('unprocessable', code, message);
}
