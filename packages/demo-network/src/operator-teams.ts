import type { IdentityField, OperatorCode } from '@maillage/contracts/codes';
import type { OperatorTeamState, WeekHours } from '@maillage/contracts/events';
import { demoId } from './random.js';

export interface DemoOperatorTeam extends OperatorTeamState {
  readonly mailbox: string;
  readonly hours: WeekHours;
}

interface Row {
  readonly code: OperatorCode;
  readonly name: string;
  readonly note: string;
  readonly fields: readonly IdentityField[];
  /** Half-days on which it can be reached: `m` morning, `a` afternoon, `-` closed, Monday to Friday. */
  readonly week: string;
}

const name: readonly IdentityField[] = ['surname', 'firstName', 'birthYear'];
const rows: readonly Row[] = [
  {
    code: 'CNAF',
    name: 'CAF du Pays d’Orvanne',
    note: 'Joindre le numéro allocataire dans la description n’est pas nécessaire.',
    fields: [...name, 'communeInsee'],
    week: 'ma ma ma ma m',
  },
  {
    code: 'CNAM',
    name: 'CPAM du Pays d’Orvanne',
    note: 'Réponse habituelle sous deux jours ouvrés.',
    fields: ['surname', 'birthName', 'firstName', 'birthDate'],
    week: 'ma ma ma ma ma',
  },
  {
    code: 'CNAV',
    name: 'Carsat, agence d’Orval',
    note: 'Les relevés de carrière demandent plus de temps.',
    fields: ['surname', 'birthName', 'firstName', 'birthDate'],
    week: 'm m m m m',
  },
  {
    code: 'MSA',
    name: 'MSA du Val d’Orvanne',
    note: 'Équipe fermée le mercredi après-midi.',
    fields: [...name, 'communeInsee'],
    week: 'ma ma m ma ma',
  },
  {
    code: 'DGFIP',
    name: 'Service des impôts d’Orval',
    note: 'Pour un échéancier, préciser la date limite.',
    fields: [...name, 'communeInsee'],
    week: 'm m m m m',
  },
  {
    code: 'FRANCE-TRAVAIL',
    name: 'France Travail Castelneuf',
    note: 'Actualisations : indiquer le mois concerné.',
    fields: [...name, 'phone'],
    week: 'ma ma ma m ma',
  },
  {
    code: 'FRANCE-TITRES',
    name: 'Point titres d’Orval',
    note: 'Indiquer le numéro de pré-demande sur le formulaire de l’usager.',
    fields: name,
    week: 'ma ma ma ma ma',
  },
  {
    code: 'DGEC',
    name: 'Correspondant chèque énergie',
    note: 'Campagne au printemps.',
    fields: [...name, 'communeInsee'],
    week: 'm - m - m',
  },
  {
    code: 'ANAH',
    name: 'Espace conseil France Rénov’ d’Orvanne',
    note: 'Dossiers MaPrimeRénov’ seulement.',
    fields: [...name, 'communeInsee', 'phone', 'mail'],
    week: '- ma - ma -',
  },
];

/** Nine of the thirteen operators have a team here, so that the holes show. */
export const demoOperatorTeams: readonly DemoOperatorTeam[] = rows.map((row) => ({
  id: demoId('team', row.code),
  operatorCode: row.code,
  name: `${row.name} (démonstration)`,
  departments: ['20'],
  zone: 'Europe/Paris',
  holidayDepartment: '20',
  identityFields: [...row.fields],
  publicNote: row.note,
  active: true,
  mailbox: `${row.code.toLowerCase()}@equipes.maillage.example`,
  hours: hoursOf(row.week),
}));

export const demoTeamId = (code: OperatorCode): string => demoId('team', code);

function hoursOf(week: string): WeekHours {
  const days = week
    .split(' ')
    .map((day) => [
      ...(day.includes('m') ? [{ from: '09:00', to: '12:00' }] : []),
      ...(day.includes('a') ? [{ from: '13:30', to: '16:30' }] : []),
    ]);
  const [monday = [], tuesday = [], wednesday = [], thursday = [], friday = []] = days;
  return { 1: monday, 2: tuesday, 3: wednesday, 4: thursday, 5: friday, 6: [], 7: [] };
}
