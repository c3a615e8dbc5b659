import type {
  Blockage,
  LegStatus,
  OperatorCode,
  Outcome,
  Urgency,
} from '@maillage/contracts/codes';
import { addBusinessDays, addDays, instantOf, isBusinessDay } from '@maillage/calendar';
import type { CivilDate, WallTime } from '@maillage/kernel';
import { demoBeneficiariesOf } from './beneficiaries.js';
import { demoAbsentMembers, demoMembers } from './members.js';
import { demoTeamId } from './operator-teams.js';
import { demoStructures } from './places.js';
import { chance, demoId } from './random.js';

export interface DemoLeg {
  readonly id: string;
  readonly teamId: string;
  readonly operatorCode: OperatorCode;
  readonly status: LegStatus;
  readonly assigneeId: string | null;
  readonly openedAt: Date;
  readonly firstResponseAt: Date | null;
  readonly resolvedAt: Date | null;
  readonly outcome: Outcome | null;
  readonly answer: string | null;
}

export interface DemoCase {
  readonly id: string;
  readonly reference: string;
  readonly mandateId: string;
  readonly structureId: string;
  readonly authorId: string;
  readonly beneficiaryId: string;
  readonly procedureCode: string;
  readonly blockageCode: Blockage;
  readonly urgency: Urgency;
  readonly subject: string;
  readonly description: string;
  readonly openedAt: Date;
  readonly legs: readonly DemoLeg[];
}

interface Story {
  readonly procedureCode: string;
  readonly blockageCode: Blockage;
  readonly urgency: Urgency;
  readonly subject: string;
  readonly description: string;
  readonly operators: readonly OperatorCode[];
}

const stories: readonly Story[] = [
  {
    procedureCode: 'rsa',
    blockageCode: 'payment-blocked',
    urgency: 'no-income',
    subject: 'RSA suspendu depuis deux mois',
    description:
      'La déclaration trimestrielle a été faite à la maison le mois dernier ; le versement n’a pas repris.',
    operators: ['CNAF'],
  },
  {
    procedureCode: 'retraite-personnelle',
    blockageCode: 'file-incomplete-or-wrong',
    urgency: 'none',
    subject: 'Trimestres manquants au relevé',
    description:
      'Trois années de travail saisonnier n’apparaissent pas ; les bulletins ont été déposés en ligne.',
    operators: ['CNAV', 'MSA'],
  },
  {
    procedureCode: 'carte-vitale',
    blockageCode: 'letter-not-received',
    urgency: 'right-at-risk',
    subject: 'Carte Vitale jamais reçue',
    description: 'Demande faite il y a six semaines, adresse vérifiée avec la personne.',
    operators: ['CNAM'],
  },
  {
    procedureCode: 'apl',
    blockageCode: 'payment-missing',
    urgency: 'penalty-at-risk',
    subject: 'Aide au logement non versée, loyer dû',
    description: 'Le bailleur a transmis l’attestation ; le dossier reste « en cours ».',
    operators: ['CNAF'],
  },
  {
    procedureCode: 'acces-compte',
    blockageCode: 'account-access-impossible',
    urgency: 'none',
    subject: 'Compte impots.gouv bloqué',
    description: 'Le numéro d’accès en ligne est refusé malgré l’avis récent.',
    operators: ['DGFIP'],
  },
  {
    procedureCode: 'pension-reversion',
    blockageCode: 'refusal-without-explanation',
    urgency: 'no-income',
    subject: 'Réversion refusée sans motif',
    description: 'Le courrier ne dit pas pourquoi ; la personne vit seule avec une petite pension.',
    operators: ['CNAV', 'CNAF'],
  },
  {
    procedureCode: 'c2s',
    blockageCode: 'file-incomplete-or-wrong',
    urgency: 'right-at-risk',
    subject: 'Complémentaire santé : pièce réclamée trois fois',
    description: 'L’avis d’impôt a été envoyé à chaque demande.',
    operators: ['CNAM'],
  },
];

const morning = '10:15' as WallTime;
const caseCount = 28;
/** Of a house where her successor does not work: it waits for somebody to take it over. */
const left = { case: 18, by: 'Lucie Ferrand' };

/** Invented cases of the last weeks, in every state; clocks on the metropolitan calendar. */
export function demoCases(today: CivilDate): DemoCase[] {
  return Array.from({ length: caseCount }, (_, i) => caseOf(i, today));
}

function caseOf(i: number, today: CivilDate): DemoCase {
  const luck = chance(`case:${String(i)}`);
  const story = luck.pick(stories);
  const structure = luck.pick(demoStructures);
  const authors = i === left.case ? demoAbsentMembers : demoMembers;
  const author =
    authors.find(
      ({ member }) =>
        (i !== left.case || member.displayName === left.by) &&
        member.grants.some((grant) => grant.role === 'agent' && grant.scopeId === structure.id),
    ) ?? demoMembers[0];
  if (!author) throw new RangeError('the demonstration has no member');
  // The first eight are recent and still open; the others go back over the last quarter.
  const age = i < 8 ? 1 + i : 8 + Math.floor(i * 3.2);
  const openedAt = businessMorning(addDays(today, -age));
  return {
    id: demoId('case', String(i)),
    reference: `${['DA', 'KE', 'MU', 'RO', 'TI'][i % 5] ?? 'DA'}${['VE', 'NA', 'LO'][i % 3] ?? 'VE'}-${String(11 + i)}`,
    mandateId: demoId('mandate', String(i)),
    structureId: structure.id,
    authorId: author.member.id,
    beneficiaryId: luck.pick(demoBeneficiariesOf(structure.id)).id,
    procedureCode: story.procedureCode,
    blockageCode: story.blockageCode,
    urgency: story.urgency,
    subject: story.subject,
    description: story.description,
    openedAt,
    legs: story.operators.map((operatorCode, rank) =>
      legOf(i, rank, operatorCode, openedAt, today),
    ),
  };
}

/** 10:15 of that day, or of the business day before it: never in the future. */
function businessMorning(day: CivilDate): Date {
  if (!isBusinessDay(day, 'metropole')) return businessMorning(addDays(day, -1));
  const at = instantOf(day, morning, 'Europe/Paris');
  if (!at) throw new RangeError(`no ${morning} on ${day}`);
  return at;
}

function legOf(
  i: number,
  rank: number,
  operatorCode: OperatorCode,
  openedAt: Date,
  today: CivilDate,
): DemoLeg {
  const luck = chance(`leg:${String(i)}:${String(rank)}`);
  const teamId = demoTeamId(operatorCode);
  const assignee = demoMembers.find(({ member }) =>
    member.grants.some((grant) => grant.scopeId === teamId),
  );
  const leg = {
    id: demoId('leg', `${String(i)}:${String(rank)}`),
    teamId,
    operatorCode,
    openedAt,
    assigneeId: null,
    firstResponseAt: null,
    resolvedAt: null,
    outcome: null,
    answer: null,
  };
  const begin = businessMorning(addDays(today, -1));
  const respondedAt = addBusinessDays(openedAt, luck.int(1, 4), 'Europe/Paris', 'metropole');
  if (!assignee || respondedAt >= begin || luck.next() < 0.2) return { ...leg, status: 'pending' };
  const taken = { ...leg, assigneeId: assignee.member.id, firstResponseAt: respondedAt };
  const resolvedAt = addBusinessDays(respondedAt, luck.int(1, 9), 'Europe/Paris', 'metropole');
  if (resolvedAt >= begin || luck.next() < 0.15) return { ...taken, status: 'in-progress' };
  return {
    ...taken,
    status: 'resolved',
    resolvedAt,
    outcome: luck.pick([
      'right-opened',
      'payment-released',
      'correction-made',
      'explanation-given',
    ]),
    answer: 'Votre dossier est à jour. Vous recevrez un courrier de confirmation.',
  };
}
